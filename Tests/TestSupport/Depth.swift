import Foundation

/// How far tests that search among random populations go: `make test` takes a tenth of what `make deep` takes.
enum Depth {
    static let isDeep = ProcessInfo.processInfo.environment["MILLESIME_DEEP"] != nil

    /// Seeds from 1 on: `few`, ten times as many where the search is deep.
    static func seeds(_ few: Int) -> ClosedRange<UInt64> { 1...UInt64(isDeep ? few * 10 : few) }
}
