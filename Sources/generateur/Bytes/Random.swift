/// SplitMix64: the same numbers from the same seed, on every machine and with any number of threads.
struct Random {
    private var state: UInt64

    /// A stream of its own for each (seed, stream): blocks of work do not depend on each other.
    init(seed: UInt64, stream: Int) {
        state = Random.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Random.mixed(UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03 &+ 1)
    }

    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Random.mixed(state)
    }

    /// 0 ..< bound.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    @inline(__always)
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times in 10 000.
    @inline(__always)
    mutating func chance(_ perTenThousand: Int) -> Bool { below(10_000) < perTenThousand }

    @inline(__always)
    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    /// The index of a weight, as often as it weighs.
    @inline(__always)
    mutating func weighted(_ cumulated: [Int]) -> Int {
        let drawn = below(cumulated[cumulated.count - 1])
        var i = 0
        while cumulated[i] <= drawn { i += 1 }
        return i
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A choice among words, each with its weight.
struct Choice: Sendable {
    let words: [StaticString]
    private let cumulated: [Int]

    init(_ weighted: KeyValuePairs<StaticString, Int>) {
        words = weighted.map(\.key)
        var sum = 0
        cumulated = weighted.map { sum += $0.value; return sum }
    }

    @inline(__always)
    func index(_ random: inout Random) -> Int { random.weighted(cumulated) }

    @inline(__always)
    func word(_ random: inout Random) -> StaticString { words[index(&random)] }
}
