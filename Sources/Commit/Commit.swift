/// The commit that the program was built from.
public enum Commit {
    /// 40 hexadecimal digits; nil where it was built outside of a git repository.
    ///
    /// `builtFrom` is made by CommitPlugin, in the build folder.
    public static var id: String? { builtFrom.isEmpty ? nil : builtFrom }
}
