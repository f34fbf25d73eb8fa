import Glibc

/// The locale of the file format, for this thread only: the library prints numbers with the thread's decimal mark, and
/// a French one would break every amount.
enum CLocale {
    static func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let plain = newlocale(1 << LC_NUMERIC, "C", nil)
        let before = uselocale(plain)
        defer {
            uselocale(before)
            freelocale(plain)
        }
        return try body()
    }
}
