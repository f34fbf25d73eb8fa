import ArgumentParser

@main
struct Millesime: ParsableCommand {
    mutating func run() throws {}
}
