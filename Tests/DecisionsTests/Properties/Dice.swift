import Domain

/// Our own generator (SplitMix64): the same seed throws the same dice, on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func one(in n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }
    mutating func of<T>(_ choices: [T]) -> T { choices.randomElement(using: &self)! }
    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func day(_ from: Day, _ to: Day) -> Day { from + count(0...(to - from)) }
    mutating func cents(_ range: ClosedRange<Int64>) -> Cents { Cents(Int64.random(in: range, using: &self)) }
    mutating func shuffle<T>(_ array: inout [T]) { array.shuffle(using: &self) }
}
