/// What the program is called in manifests and workbooks.
public enum Version {
    public static let number = "1.0.0"
    public static let name = name(number)

    /// Of any version of it.
    static func name(_ number: String) -> String { "Millésime \(number)" }
}
