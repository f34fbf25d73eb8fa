/// SplitMix64: the same numbers from the same seed, on every machine and with any number of threads.
struct Random {
    private var state: UInt64

    /// A stream of its own for each (seed, stream): blocks of work do not depend on each other.
    init(seed: UInt64, stream: Int) {
        state =
            Random.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
            ^ Random.mixed(UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03 &+ 1)
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

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Indices, each drawn as often as it weighs.
struct Weights: Sendable {
    private let cumulated: [Int]

    init(_ weights: [Int]) {
        var sum = 0
        var cumulated: [Int] = []
        for weight in weights {
            sum += weight
            cumulated.append(sum)
        }
        self.cumulated = cumulated
    }

    @inline(__always)
    func index(_ random: inout Random) -> Int {
        let drawn = random.below(cumulated[cumulated.count - 1])
        var i = 0
        while cumulated[i] <= drawn { i += 1 }
        return i
    }
}

/// A choice among values, words for the most part.
struct Choice<Value: Sendable>: Sendable {
    let values: [Value]
    private let weights: Weights

    init(_ weighted: KeyValuePairs<Value, Int>) {
        values = weighted.map(\.key)
        weights = Weights(weighted.map(\.value))
    }

    @inline(__always)
    func index(_ random: inout Random) -> Int { weights.index(&random) }

    @inline(__always)
    func draw(_ random: inout Random) -> Value { values[index(&random)] }
}

typealias Words = Choice<StaticString>
