import Domain
import Testing

/// T6: by post whoever is not on the online space, and whoever's committee has none.
struct T6ChannelTests {
    static let committees: [(establishment: String, online: Bool, isByPost: Bool, says: String)] = [
        ("A", true, false, "T6 source: on the online space of the C.G.O.S."),
        ("A", false, true, "T6 source: not on it"),
        ("R", true, true, "T6 reading: the C.O.G.O.H.R. has no online space"),
        ("R", false, true, "T6: nor for who is not on the other's"),
    ]

    @Test(arguments: committees)
    func channel(establishment: String, online: Bool, isByPost: Bool, says: String) {
        let outcome = Outcome(Facts(2023).agent("1", espace: online).paie(chez: establishment))
        #expect(outcome.decisions.isByPost(0) == isByPost, "\(says)")
    }
}
