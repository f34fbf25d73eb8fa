import Domain

/// A cell's day, and whether a time of day stands behind it.
struct IsoDay: Equatable {
    /// `dd/mm/yyyy`, with the time behind it where there is one.
    let text: String
    let hasTime: Bool

    /// Of a serial: whole days, and the part of a day behind them (a millionth of a day is none).
    ///
    /// Nil where the calendar ends before; `hasDay` false: it shows a time alone, whatever its days.
    init?(serial: DecimalNumber, _ epoch: Epoch, hasDay: Bool) {
        guard !serial.isNegative else { return nil }
        if let days = serial.units(decimals: 0) {
            guard let date = epoch.date(Int(days)) else { return nil }
            text = hasDay ? date : "00:00:00"
            hasTime = !hasDay
            return
        }
        guard let seconds = serial.seconds, let date = epoch.date(seconds / 86_400) else { return nil }
        let time = IsoDay.time(seconds % 86_400)
        text = hasDay ? "\(date) \(time)" : time
        hasTime = true
    }

    /// Of `2023-03-31`, `2023-03-31T00:00:00`, with parts of seconds and `Z` or without. Nil for anything else.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 10,
            let day = Day(
                bytes: UnsafeRawBufferPointer(rebasing: bytes[..<10]).assumingMemoryBound(to: UInt8.self))
        else { return nil }
        guard bytes.count > 10 else {
            text = day.description
            hasTime = false
            return
        }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
        let time = bytes[11...]
        // A midnight is nothing, in however many zeros.
        hasTime = !time.prefix { $0 != UInt8(ascii: "Z") && $0 != UInt8(ascii: "+") }.allSatisfy {
            [UInt8(ascii: "0"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ",")].contains($0)
        }
        text = hasTime ? "\(day) \(String(decoding: time, as: UTF8.self))" : day.description
    }

    private static func time(_ seconds: Int) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}

extension DecimalNumber {
    /// Of a day count: rounded to the nearest second; nil beyond any calendar. Only shown, never reckoned with.
    var seconds: Int? {
        guard exponent < 0, exponent >= -19 else { return nil }
        let unit = (0..<(-exponent)).reduce(UInt64(1)) { ten, _ in ten &* 10 }
        let (days, rest) = digits.quotientAndRemainder(dividingBy: unit)
        guard days < 10_000_000 else { return nil }
        let (high, low) = rest.multipliedFullWidth(by: 86_400)
        return Int(days) * 86_400 + Int(unit.dividingFullWidth((high, low)).quotient)
    }
}
