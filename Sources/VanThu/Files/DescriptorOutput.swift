import Foundation

/// Writes bytes to an open file or stream, however often the system takes only part of them.
package enum DescriptorOutput {
    /// Writes all bytes; the system's error number where it refuses, `nil` on success.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        unsafe bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = unsafe Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                offset += written
            }
            return nil
        }
    }
}
