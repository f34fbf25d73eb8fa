/// What the program is called in manifests and workbooks.
public enum Version {
    public static let number = "1.0.0"
    public static let name = "Millésime \(number)"
}
