import Foundation

/// Whole sets of random campaigns are for `make deep`; a seeded tenth runs every time.
enum Deep {
    static let isAsked = ProcessInfo.processInfo.environment["DEEP"] != nil
}
