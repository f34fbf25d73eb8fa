import Decisions

extension Motif {
    /// `D01 à D23`: the codes that there are.
    static var span: String {
        let codes = allCases.map(\.code)
        return "\(codes.first ?? "") à \(codes.last ?? "")"
    }
}
