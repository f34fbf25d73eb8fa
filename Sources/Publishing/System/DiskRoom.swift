import Glibc

/// The disk that a folder lies on, and what is left on it.
public struct DiskRoom: Sendable {
    /// Where the disk is mounted, `/data`; the folder itself where that cannot be known.
    public let mountPoint: String
    /// Bytes that this process may still write.
    public let free: Int64

    /// Nil where the system does not say.
    public static func of(_ folder: String) -> DiskRoom? {
        var room = statvfs()
        guard statvfs(folder, &room) == 0, room.f_frsize > 0 else { return nil }
        let blocks = geteuid() == 0 ? room.f_bfree : room.f_bavail
        let (free, overflows) = Int64(clamping: blocks).multipliedReportingOverflow(by: Int64(clamping: room.f_frsize))
        return DiskRoom(mountPoint: mountPoint(of: folder) ?? folder, free: overflows ? .max : free)
    }

    /// The last folder on the way to the root that is on the same device.
    private static func mountPoint(of folder: String) -> String? {
        guard let real = realpath(folder, nil) else { return nil }
        defer { Glibc.free(real) }
        var path = String(cString: real)
        guard let device = (try? FileStatus.of(path))??.device else { return nil }
        while path != "/" {
            let parts = path.split(separator: "/").dropLast()
            let parent = "/" + parts.joined(separator: "/")
            guard (try? FileStatus.of(parent))??.device == device else { return path }
            path = parent
        }
        return path
    }
}
