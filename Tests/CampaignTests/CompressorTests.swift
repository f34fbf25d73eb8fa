import Foundation
import Publishing
import Testing

@testable import TestSupport

/// Workbooks compressed by ISA-L, through the built command: the fast way is the one taken, everybody reads what it
/// writes, and a machine without it, or with another, does as well.
@Suite struct CompressorTests {
    @Test func thePackagesOfTestsBringIt() { #expect(Isal.isHere, "make test installs libisal2") }

    /// What the dynamic linker says it does with minizip's calls.
    @Test func packingCallsTheExecutable() throws {
        let result = try Command.millesime(["--version"], environment: ["LD_DEBUG": "bindings", "LD_BIND_NOW": "1"])
        #expect(result.status == 0)
        for function in ["deflateInit2_", "deflate", "deflateEnd"] {
            let bindings = result.err.split(separator: "\n").filter {
                $0.contains("libminizip") && $0.contains("normal symbol `\(function)'")
            }
            #expect(
                bindings.count == 1 && bindings[0].contains("to \(Command.executable) ["), "\(function): \(bindings)")
        }
    }

    @Test(.enabled(if: Isal.isHere)) func onlyTheArchivesDiffer() throws {
        let (one, other) = (try Sandbox(2026), try Sandbox(2026))
        #expect(try one.run(2026, "-q", "--compressor", "isal").status == 0)
        #expect(try other.run(2026, "-q", "--compressor", "zlib").status == 0)
        let (isal, zlib) = (try one.published(2026), try other.published(2026))
        let workbooks = isal.names(ending: ".xlsx")
        #expect(isal.differences(from: zlib) == (workbooks + ["manifeste.json"]).sorted())
        for name in workbooks {
            #expect(isal.files[name]!.count > zlib.files[name]!.count, "\(name): ISA-L's archives are larger")
            let parts = try [one, other].map { try WorkbookText("\($0.output)/2026/\(name)").parts }
            #expect(parts[0].map(\.name) == parts[1].map(\.name), "\(name)")
            for (a, b) in zip(parts[0], parts[1]) { #expect(a.lines == b.lines, "\(name) \(a.name)") }
        }
        let (fast, small) = (isal.text("manifeste.json"), zlib.text("manifeste.json"))
        #expect(fast.contains(#""compresseur": "isal""#) && fast.contains(#""isa-l": "2."#))
        #expect(small.contains(#""compresseur": "zlib""#) && !small.contains("isa-l"))
    }

    /// unzip and Python, beside our own reader above.
    @Test(.enabled(if: Isal.isHere)) func everybodyReadsIt() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026, "-q", "--compressor", "isal").status == 0)
        let names = try sandbox.published(2026).names(ending: ".xlsx").map { "\(sandbox.output)/2026/\($0)" }
        #expect(!names.isEmpty)
        for name in names {
            #expect(try Command.run("/usr/bin/env", ["unzip", "-tqq", name]).status == 0, "\(name)")
            let script = "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)"
            let python = try Command.run("/usr/bin/env", ["python3", "-c", script, name])
            // 127: this machine has no Python.
            #expect([0, 127].contains(python.status), "\(name): \(python.err)")
        }
    }

    @Test(.enabled(if: Isal.isHere)) func theSameBytesWithAnyThreads() throws {
        let sandbox = try Sandbox(2026)
        var first: Tree?
        for jobs in ["1", "2", "5"] {
            #expect(try sandbox.run(2026, "-q", "--compressor", "isal", "--jobs", jobs).status == 0)
            let published = try sandbox.published(2026)
            #expect(published.differences(from: first ?? published) == [], "\(jobs) threads")
            first = published
        }
    }

    // MARK: Machines that have it not, or another

    @Test func withoutItZlibWrites() throws {
        let sandbox = try Sandbox(2026)
        let missing = try hidden(in: sandbox)
        let version = try Command.millesime(["--version"], environment: missing)
        #expect(
            version.status == 0
                && version.out.contains("compresseur : zlib ; ISA-L n’est pas sur cette machine"))
        let asked = try sandbox.run(2026, "-q", "--compressor", "isal", environment: missing)
        #expect(asked.status == 3)
        #expect(
            asked.err.contains("ISA-L n’est pas sur cette machine (paquet Debian libisal2). Sans --compressor isal, "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == [])
        #expect(try runUnasked(sandbox, missing).status == 0)
        let unasked = try sandbox.published(2026)
        #expect(try sandbox.run(2026, "-q", "--compressor", "zlib").status == 0)
        #expect(try sandbox.published(2026).differences(from: unasked) == [])
    }

    @Test(.enabled(if: Isal.isHere)) func aSecondRunByTheOtherComparesParts() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026, "-q", "--compressor", "isal").status == 0)
        let command = ["verify", "2026", "--rerun", "-q"] + sandbox.folders
        let same = try Command.millesime(command)
        #expect(same.status == 0, "\(same.out)\(same.err)")
        #expect(!same.out.contains("comprim"))
        let other = try Command.millesime(command, environment: try hidden(in: sandbox))
        #expect(other.status == 0, "\(other.out)\(other.err)")
        #expect(other.out.contains("comprim"))
    }

    /// A library that compresses, but not what it was given: another make, or broken.
    @Test func anUnfitLibraryIsNotTrusted() throws {
        let sandbox = try Sandbox(2026)
        let unfit = try library(
            in: sandbox,
            """
            int isal_deflate(struct stream *s) {
                s->next_in += s->avail_in;
                s->avail_in = 0;
                if (s->end_of_stream) { *s->next_out++ = 3; *s->next_out++ = 0; s->avail_out -= 2; }
                return 0;
            }
            void isal_deflate_init(struct stream *s) {}
            """)
        #expect(
            try Command.millesime(["--version"], environment: unfit).out.contains("ne rend pas ce qu’elle a comprimé"))
        #expect(try runUnasked(sandbox, unfit).status == 0)
        #expect(try sandbox.read("Output/2026/manifeste.json").contains(#""compresseur": "zlib""#))
        #expect(try sandbox.run(2026, "-q", "--compressor", "isal", environment: unfit).status == 3)
    }

    /// A library of another version, which wants more room for its level than we give, or takes no level at all; and one
    /// that lacks a function: each is found out before the run, and zlib writes.
    @Test(arguments: [
        "int isal_deflate(struct stream *s) { return s->level_buf_size < 1 << 20 ? -5 : 0; } void isal_deflate_init(struct stream *s) {}",
        "int isal_deflate(struct stream *s) { return -4; } void isal_deflate_init(struct stream *s) {}",
        "int isal_deflate(struct stream *s) { return 0; }",
        "void isal_deflate_init(struct stream *s) {}",
    ])
    func anotherVersionIsNotTrusted(body: String) throws {
        let sandbox = try Sandbox(2026)
        let other = try library(in: sandbox, body)
        let version = try Command.millesime(["--version"], environment: other)
        #expect(version.status == 0 && version.out.contains("compresseur : zlib ; "), "\(version.out)\(version.err)")
        let asked = try sandbox.run(2026, "-q", "--compressor", "isal", environment: other)
        #expect(asked.status == 3 && asked.err.contains("la version d’ISA-L ne convient pas"), "\(asked.err)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == [])
        #expect(try runUnasked(sandbox, other).status == 0)
        #expect(try sandbox.read("Output/2026/manifeste.json").contains(#""compresseur": "zlib""#))
    }

    /// Sums of archives are left to zlib where a library has no such function, or one that reckons otherwise.
    @Test(
        .enabled(if: Isal.isHere),
        arguments: ["", "uint32_t crc32_gzip_refl(uint32_t s, const uint8_t *b, uint64_t n) { return 7; }"])
    func sumsAreCheckedApart(sum: String) throws {
        let sandbox = try Sandbox(2026)
        let other = try library(
            in: sandbox,
            """
            #include <dlfcn.h>
            static void *real(const char *name) {
                static void *library;
                if (!library) library = dlopen("\(Isal.library)", 2);
                return dlsym(library, name);
            }
            void isal_deflate_init(struct stream *s) { ((void (*)(struct stream *))real("isal_deflate_init"))(s); }
            int isal_deflate(struct stream *s) { return ((int (*)(struct stream *))real("isal_deflate"))(s); }
            \(sum)
            """)
        #expect(try runUnasked(sandbox, other).status == 0)
        #expect(try sandbox.read("Output/2026/manifeste.json").contains(#""compresseur": "isal""#))
        for name in try sandbox.published(2026).names(ending: ".xlsx") {
            #expect(
                try Command.run("/usr/bin/env", ["unzip", "-tqq", "\(sandbox.output)/2026/\(name)"]).status == 0,
                "\(name)")
        }
    }

    /// One that works at first, and then answers an error: a sentence, and what was published before.
    @Test(.enabled(if: Isal.isHere)) func aLibraryThatFailsStopsTheRun() throws {
        let sandbox = try Sandbox(2026)
        #expect(try sandbox.run(2026, "-q").status == 0)
        let before = try sandbox.published(2026)
        let failing = try library(
            in: sandbox,
            """
            #include <dlfcn.h>
            static void *real(const char *name) {
                static void *library;
                if (!library) library = dlopen("\(Isal.library)", 2);
                return dlsym(library, name);
            }
            void isal_deflate_init(struct stream *s) { ((void (*)(struct stream *))real("isal_deflate_init"))(s); }
            int isal_deflate(struct stream *s) {
                static _Atomic int calls;
                return calls++ > 100 ? -3 : ((int (*)(struct stream *))real("isal_deflate"))(s);
            }
            """)
        let result = try runUnasked(sandbox, failing)
        #expect(result.status == 4)
        #expect(
            result.err.contains("ISA-L a échoué (code -3) pendant la compression ; --compressor zlib s’en passe"),
            "\(result.err)")
        #expect(try sandbox.published(2026) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == ["2026"])
    }

    @Test(.enabled(if: Isal.isHere)) func whereItIsItIsTaken() throws {
        let sandbox = try Sandbox(2026)
        #expect(try runUnasked(sandbox, [:]).status == 0)
        #expect(try sandbox.read("Output/2026/manifeste.json").contains(#""compresseur": "isal""#))
        #expect(try Command.millesime(["--version"]).out.contains("compresseur : ISA-L 2."))
    }

    // MARK: Support

    /// A run that says nothing of compression.
    private func runUnasked(_ sandbox: Sandbox, _ environment: [String: String]) throws -> Command.Result {
        try Command.run(Command.executable, ["run", "2026", "-q"] + sandbox.folders, environment: environment)
    }

    /// A file of the library's name that is none comes first: the machine has no ISA-L.
    private func hidden(in sandbox: Sandbox) throws -> [String: String] {
        try sandbox.makeFolder("Hidden")
        try sandbox.write("", to: "Hidden/libisal.so.2")
        return ["LD_LIBRARY_PATH": "\(sandbox.path)/Hidden"]
    }

    /// A library of that name, made here of C with the toolchain's compiler.
    private func library(in sandbox: Sandbox, _ body: String) throws -> [String: String] {
        try sandbox.makeFolder("Other")
        try sandbox.write(
            """
            #include <stdint.h>
            struct stream {
                uint8_t *next_in; uint32_t avail_in, total_in; uint8_t *next_out; uint32_t avail_out, total_out;
                void *hufftables; uint32_t level, level_buf_size; uint8_t *level_buf;
                uint16_t end_of_stream, flush, gzip_flag, hist_bits;
            };
            \(body)

            """, to: "Other/isal.c")
        let compiled = try Command.run(
            "/usr/bin/env",
            ["clang", "-shared", "-fPIC", "-o", "\(sandbox.path)/Other/libisal.so.2", "\(sandbox.path)/Other/isal.c"])
        #expect(compiled.status == 0, "\(compiled.err)")
        return ["LD_LIBRARY_PATH": "\(sandbox.path)/Other"]
    }
}

/// Where Debian puts ISA-L; the packages of the tests bring it.
private enum Isal {
    #if arch(arm64)
        static let library = "/usr/lib/aarch64-linux-gnu/libisal.so.2"
    #else
        static let library = "/usr/lib/x86_64-linux-gnu/libisal.so.2"
    #endif
    static let isHere = FileManager.default.fileExists(atPath: library)
}
