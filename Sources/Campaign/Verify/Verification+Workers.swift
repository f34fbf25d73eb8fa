import Publishing
import Workers

extension Workers {
    /// Has the files of a published folder read by all threads, the largest first.
    var together: Verification.Together {
        { bytes, examine in
            map(bytes.count, weight: { Int(bytes[$0]) }) { examine($0) }
        }
    }
}
