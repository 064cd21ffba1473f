package import Diagnostics
import Foundation

/// The system's reasons for refusing a file, in words.
package enum SystemReason {
    /// The words for an error number; the system's own English for rare ones.
    package static func words(_ code: Int32) -> Bilingual {
        switch code {
        case ENOENT: Bilingual(vi: "không có tệp hoặc thư mục này", en: "no such file or folder")
        case EACCES, EPERM: Bilingual(vi: "không có quyền", en: "permission denied")
        case EISDIR: Bilingual(vi: "đã có một thư mục mang tên này", en: "a folder has this name")
        case EEXIST: Bilingual(vi: "đã có một tệp mang tên này", en: "a file has this name")
        case ENOTDIR:
            Bilingual(vi: "một phần của đường dẫn không phải là thư mục", en: "part of the path is not a folder")
        case ENOSPC: Bilingual(vi: "ổ đĩa đã đầy", en: "the disk is full")
        case EFBIG:
            Bilingual(vi: "tệp vượt quá cỡ mà hệ thống cho phép", en: "the file is larger than the system allows")
        case EROFS: Bilingual(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
        case ENAMETOOLONG: Bilingual(vi: "tên tệp quá dài", en: "the file name is too long")
        default:
            Bilingual(vi: "hệ thống báo lỗi số \(code)", en: unsafe String(cString: strerror(code)))
        }
    }
}
