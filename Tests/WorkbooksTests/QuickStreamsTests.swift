import CStreams
import Foundation
import Testing

/// What the library prints cells with, and keeps sheets in, does what C's own does.
@Suite struct QuickStreamsTests {
    /// libc's word, which nothing of ours answers for.
    private func printed(_ number: Double) -> String {
        var text = [CChar](repeating: 0, count: 64)
        _ = withVaList([number]) { vsnprintf(&text, text.count, "%.16G", $0) }
        return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    /// Empty where the number is left to libc.
    private func quick(_ number: Double) -> String {
        var text = [CChar](repeating: 0, count: 32)
        let count = streams_print_number(number, &text)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// 9.95 has no double of its own: sixteen digits of the nearest are 9.949999999999999.
    @Test func sixteenDigitsAsTheyAre() {
        #expect(quick(9.95) == "9.949999999999999")
        #expect(quick(1270) == "1270")
        #expect(quick(-0.05) == "-0.05")
        #expect(quick(-0.0) == "-0")
        #expect(quick(999_999_999_999_999.9) == printed(999_999_999_999_999.9))
        #expect([1e15, 1e-5, .nan, .infinity].map(quick) == ["", "", "", ""])
    }

    @Test func everyAmountIsPrintedAsByC() {
        var seed: UInt64 = 88_172_645_463_325_252
        for i in 0..<50_000 {
            seed ^= seed << 13
            seed ^= seed >> 7
            seed ^= seed << 17
            let numbers = [
                Double(i) / 100, Double(i) / 10_000, -Double(i * 7919) / 100, Double(seed >> 20) / 100,
                Double(seed % 1_000_000_000_000) / 1000, Double(seed >> 11) / Double(UInt64(1) << (seed & 63)),
            ]
            for number in numbers {
                let own = quick(number)
                if !own.isEmpty, own != printed(number) { Issue.record("\(number): \(own), not \(printed(number))") }
            }
        }
    }

    /// Beyond its memory a temporary file goes on in the file it was opened on; what was read is gone.
    @Test func whatMemoryDoesNotHoldIsOnTheDisk() throws {
        var name = Array("\(FileManager.default.temporaryDirectory.path)/millesime-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        #expect(file >= 0 && unlink(name) == 0)
        let before = streams_are_quick_here(1)
        let opened = fdopen(file, "w+b")
        _ = streams_are_quick_here(before)
        let stream = try #require(opened)
        defer {
            fclose(stream)
            streams_release()
        }
        let size = 1 << 20
        let count = streams_memory() / size + 3
        func block(_ i: Int) -> [UInt64] { [UInt64](repeating: UInt64(i) &* 0x9E37_79B9_7F4A_7C15, count: size / 8) }
        for i in 0..<count { #expect(fwrite(block(i), 1, size, stream) == size) }
        #expect(fflush(stream) == 0 && ftell(stream) == count * size)
        var status = stat()
        #expect(fstat(file, &status) == 0 && status.st_size == count * size)
        rewind(stream)
        var read = [UInt64](repeating: 0, count: size / 8)
        for i in 0..<count {
            #expect(fread(&read, 1, size, stream) == size)
            #expect(read == block(i), "block \(i)")
        }
        #expect(fread(&read, 1, 1, stream) == 0 && feof(stream) != 0 && ferror(stream) == 0)
        rewind(stream)
        #expect(fread(&read, 1, 1, stream) == 0 && ferror(stream) != 0)
    }
}
