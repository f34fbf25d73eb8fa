import Domain
import Glibc

/// A system call that failed: what was being done, to which path, and the kernel's reason.
public struct SystemFailure: Error, Hashable, Sendable {
    /// What was being done, an infinitive: "écrire", "créer le dossier".
    public let action: String
    /// The path as the operator gave it.
    public let path: String
    /// `errno`, just after the call.
    public let code: Int32

    public init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// Failures that ask the operator for different things.
    public enum Kind: Hashable, Sendable {
        case diskFull, quota, permission, readOnly, fileTooLarge, tooManyOpenFiles, inputOutput, other
    }

    public var kind: Kind {
        switch code {
        case ENOSPC: .diskFull
        case EDQUOT: .quota
        case EACCES, EPERM: .permission
        case EROFS: .readOnly
        case EFBIG: .fileTooLarge
        case EMFILE, ENFILE: .tooManyOpenFiles
        case EIO: .inputOutput
        default: .other
        }
    }

    /// The kernel's reason in words: "plus de place sur le disque".
    public var reason: String { French.systemReason(code) }

    /// What the operator can do about it; empty where only the reason helps.
    public var remedy: String {
        switch kind {
        case .diskFull: "libérer de la place sur ce disque, puis relancer"
        case .quota: "libérer une part de votre quota sur ce disque, ou le faire relever, puis relancer"
        case .permission: "se faire donner le droit d'y écrire, ou choisir un autre dossier avec --output"
        case .readOnly: "ce disque est monté en lecture seule : choisir un autre dossier avec --output"
        case .fileTooLarge: "une limite de taille des fichiers est posée (ulimit -f) : la faire relever, puis relancer"
        case .tooManyOpenFiles:
            "une limite du nombre de fichiers ouverts est posée (ulimit -n) : la faire relever, puis relancer"
        case .inputOutput: "le disque signale une erreur : le faire vérifier avant de relancer"
        case .other: ""
        }
    }
}

extension SystemFailure: CustomStringConvertible {
    /// One sentence, without final stop: "impossible d'écrire Output/… : plus de place sur le disque ; libérer…".
    public var description: String {
        "\(French.cannot(action)) \(path) : \(reason)" + (remedy.isEmpty ? "" : " ; \(remedy)")
    }
}
