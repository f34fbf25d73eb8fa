import Decisions

extension Motif {
    /// `D01 à D23`: the codes that there are.
    static var span: String {
        let codes = allCases.map(\.code)
        return "\(codes[0]) à \(codes[codes.count - 1])"
    }
}
