import Domain
import Testing

@Suite("Day: the civil calendar, without clock")
struct DayTests {
    /// What is written, and the day as `dd/mm/yyyy`.
    @Test(
        "both spellings are read",
        arguments: [
            ("01/01/2023", "01/01/2023"), ("2023-01-01", "01/01/2023"), ("31/12/9999", "31/12/9999"),
            ("0001-01-01", "01/01/0001"), ("29/02/2024", "29/02/2024"), ("2000-02-29", "29/02/2000"),
            ("30/04/1999", "30/04/1999"),
        ])
    func isRead(_ written: String, _ shown: String) { #expect(Day(written)?.description == shown) }

    @Test(
        "a date that does not exist, or is written otherwise, is not read",
        arguments: [
            "31/02/2023", "29/02/2023", "29/02/1900", "29/02/2100", "31/04/2023", "31/06/2023", "31/09/2023",
            "31/11/2023",
            "00/00/0000", "00/01/2023", "01/00/2023", "01/13/2023", "32/01/2023", "01/01/0000", "0000-01-01",
            "2023-02-30",
            "2023-13-01", "", "1/1/2023", "01/01/23", "2023/01/01", "01-01-2023", "2023-1-1", "01/01/2023 ",
            " 01/01/2023",
            "01.01.2023", "20230101", "01/01-2023", "2023-01/01", "aa/bb/cccc", "+1/01/2023", "01/01/２０２",
            "2023-01-01T00",
        ])
    func isNotRead(_ written: String) { #expect(Day(written) == nil) }

    @Test(
        "leap years",
        arguments: [(2000, true), (2024, true), (2023, false), (1900, false), (2100, false), (2400, true)])
    func leap(_ year: Int, _ isLeap: Bool) {
        #expect(Day.isLeap(year) == isLeap)
        #expect(Day.length(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
        #expect(Day.last(of: year) - Day.first(of: year) == (isLeap ? 365 : 364))
    }

    @Test(
        "known days",
        arguments: [("01/01/1970", 0), ("31/12/1969", -1), ("01/01/2000", 10_957), ("31/12/2023", 19_722)])
    func count(_ written: String, _ number: Int32) { #expect(Day(written)?.number == number) }

    @Test("bounds: 01/01/0001 to 31/12/9999, and nothing beyond")
    func bounds() {
        #expect(Day(year: 1, month: 1, day: 1) != nil)
        #expect(Day(year: 9999, month: 12, day: 31) != nil)
        #expect(Day(year: 0, month: 12, day: 31) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
        #expect(Day(year: -1, month: 1, day: 1) == nil)
        #expect(Day.distantPast < Day("01/01/0001")! && Day("31/12/9999")! < Day.distantFuture)
    }

    /// A calendar made by hand, one day after the other, against the count.
    @Test("every day from 1900 to 2100: counted, taken apart, written and read again")
    func everyDay() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number: Int32 = -25_567  // 01/01/1900
        var wrong = 0
        for year in 1900...2100 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for month in 1...12 {
                for day in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
                    let it = Day(number: number)
                    let parts = it.components
                    if Day(year: year, month: month, day: day) != it { wrong += 1 }
                    if parts != (year, month, day) || it.year != year { wrong += 1 }
                    if Day(it.description) != it { wrong += 1 }
                    number += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(Day(number: number).description == "01/01/2101")
    }

    @Test("both spellings of a day are one day; order is that of the calendar")
    func order() {
        #expect(Day("31/12/2022")! < Day("2023-01-01")!)
        #expect(Day("15/03/2023") == Day("2023-03-15"))
        #expect(Day("01/03/2024")! - Day("28/02/2024")! == 2)
        #expect(Day("28/02/2023")! + 1 == Day("01/03/2023")!)
    }

    @Test("a period holds both its ends; empty when the last comes first")
    func period() {
        let june = Period(Day("01/06/2023")!, Day("30/06/2023")!)
        #expect(june.contains(Day("01/06/2023")!) && june.contains(Day("30/06/2023")!))
        #expect(!june.contains(Day("31/05/2023")!) && !june.contains(Day("01/07/2023")!))
        #expect(june.overlaps(Period(Day("30/06/2023")!, Day("30/06/2023")!)))
        #expect(!june.overlaps(Period(Day("01/07/2023")!, Day("31/07/2023")!)))
        #expect(june.clamped(to: Period(Day("01/07/2023")!, Day("31/07/2023")!)).isEmpty)
        #expect(
            june.clamped(to: Period(Day("15/06/2023")!, .distantFuture))
                == Period(Day("15/06/2023")!, Day("30/06/2023")!))
    }
}
