import Decisions

extension Motif {
    /// `D01 à D23`: the codes that there are.
    static var span: String { "\(allCases.first?.code ?? "") à \(allCases.last?.code ?? "")" }
}
