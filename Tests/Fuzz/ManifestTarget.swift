import Foundation

@testable import Publishing

/// A manifest: what is taken is what would be written, and is JSON for another reader too.
enum ManifestTarget {
    static func run(_ input: UnsafeRawBufferPointer) {
        let bytes = Array(input)
        if let value = try? JSONReader.read(bytes) {
            let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
            require((try? JSONSerialization.jsonObject(with: Data(bytes), options: options)) != nil, "JSON for others")
            require((try? JSONReader.read(value.bytes)) == value, "JSON written and read again")
        }
        do {
            let manifest = try Manifest(reading: bytes)
            let written = manifest.bytes
            require((try? Manifest(reading: written)) == manifest, "a manifest written and read again")
            for path in manifest.outputs.map(\.path) {
                require(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."), "a path that leaves")
            }
        } catch {
            require(!error.description.isEmpty, "refused without a reason")
        }
    }
}
