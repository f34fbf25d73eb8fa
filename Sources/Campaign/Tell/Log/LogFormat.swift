import Domain
import Publishing

/// How standard error speaks: sentences for a person, or one JSON object a line for a collector of logs.
public enum LogFormat: String, Sendable, CaseIterable {
    case text, json

    /// As the command line asks, looked for before it is parsed: a usage error is told in the format asked for.
    public init(arguments: [String]) {
        let option = "--log-format"
        let value = arguments.firstIndex(of: option).map { arguments[($0 + 1)...].first ?? "" }
        let joined = arguments.first { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
        self = LogFormat(rawValue: value ?? joined ?? "") ?? .text
    }

    /// What stops the command, with its line end.
    ///
    /// - Parameter message: one or more sentences; in JSON it must name nobody.
    public func error(_ message: String, status: Int32) -> String {
        switch self {
        case .text: "millesime: \(message)\n"
        case .json:
            LogFormat.event(
                "error", [.init("status", .integer(Int64(status))), .init("message", .string(message))])
        }
    }

    static func event(_ name: String, _ members: [JSONValue.Member]) -> String {
        JSONValue.object([.init("event", .string(name))] + members).line + "\n"
    }
}
