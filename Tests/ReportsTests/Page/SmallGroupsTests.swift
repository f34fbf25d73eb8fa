import Testing

@testable import Reports

/// Whom a total would give away is not shown: groups under five, and with a lone one the next smallest.
@Suite struct SmallGroupsTests {
    @Test(
        arguments: [
            ([40, 30, 5], []),
            // Alone, it would be the total less the others: the smallest other goes with it.
            ([40, 1, 30, 5], [1, 3]), ([4, 40], [0, 1]),
            // Two hide each other.
            ([1, 40, 2], [0, 2]),
            // Nobody is not somebody; and of equals the first goes.
            ([0, 40, 6], []), ([3, 0, 9, 9], [0, 2]), ([3], [0]), ([], []),
        ] as [([Int64], Set<Int>)])
    func hidden(sizes: [Int64], expected: Set<Int>) { #expect(SmallGroups(least: 5).hidden(sizes) == expected) }

    /// Where one agent is a group, nobody is hidden.
    @Test func nobodyIsHidden() { #expect(SmallGroups(least: 1).hidden([1, 40, 0]) == []) }
}
