import Domain

@testable import TestSupport

/// What a random population is drawn with: the same seed throws the same dice, on every machine.
struct Dice: RandomNumberGenerator {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    mutating func next() -> UInt64 { numbers.next() }

    mutating func one(in n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }
    mutating func of<T>(_ choices: [T]) -> T { choices.randomElement(using: &self)! }
    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func day(_ from: Day, _ to: Day) -> Day { from + count(0...(to - from)) }
    mutating func cents(_ range: ClosedRange<Int64>) -> Cents { Cents(Int64.random(in: range, using: &self)) }
    mutating func shuffle<T>(_ array: inout [T]) { array.shuffle(using: &self) }
}
