import Glibc

extension Destination {
    /// Replaces a small file beside the published folder, in one step: mode 0600, on the disk before it has its name.
    public func write(_ bytes: UnsafeRawBufferPointer, beside name: String) throws(PublishingError) {
        // One name: what a dead run left of it, the next takes away.
        let temporary = inside(".\(name).en-cours")
        _ = unlink(temporary)
        let file = try Descriptor.create(temporary)
        do {
            try file.write(bytes)
            try file.flush()
            try file.close()
            try Folder.rename(temporary, to: inside(name))
        } catch {
            _ = unlink(temporary)
            throw error
        }
    }

    /// Removes such a file, where it is.
    public func remove(beside name: String) throws(PublishingError) {
        if unlink(inside(name)) != 0, errno != ENOENT { throw .system(SystemFailure("effacer", inside(name))) }
    }
}
