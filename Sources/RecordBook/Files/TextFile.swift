import Foundation
import Glibc
public import PrisonAffairs

/// How the bytes of a text file are to be read.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
}

/// A text file as UTF-8 bytes, whatever encoding it came in.
public struct DecodedText: Sendable {
  public let bytes: [UInt8]
  /// What was found: `utf-8`, `utf-8-bom` or `gb18030`.
  public let encodingName: String
}

public enum TextFile {
  /// Reads a file; `-` is standard input. A file that cannot be read is a fault.
  public static func read(_ path: String) throws(FileFault) -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    return try readToEnd(descriptor, path)
  }

  /// All bytes in one piece of memory that is made once: a year of entries is a large file.
  private static func readToEnd(_ descriptor: Int32, _ path: String) throws(FileFault) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    var bytes: [UInt8] = []
    // One more than there seems to be, so that the end shows.
    bytes.reserveCapacity(Int(status.st_size) + 1)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = Glibc.read(descriptor, block.baseAddress, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }

  private static func unreadable(_ path: String) -> FileFault {
    FileFault(file: path, line: nil, field: nil, problem: .unreadable)
  }

  /// Brings bytes to UTF-8: a byte order mark is dropped, strict UTF-8 is tried first, then
  /// GB18030 as Chinese Excel and WPS write it. `encoding` decides for texts valid in both.
  public static func decode(
    _ bytes: [UInt8], file: String, encoding: TextEncoding? = nil
  ) throws(FileFault) -> DecodedText {
    // SQLite ends a text at a NUL, so none may come in.
    if let position = bytes.firstIndex(of: 0) {
      throw FileFault(
        file: file, line: nil, field: nil, problem: .encodingBroken(byte: position + 1))
    }
    if encoding != .gb18030 {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
      if let broken = firstBrokenByte(body) {
        if hasMark || encoding == .utf8 {
          throw FileFault(
            file: file, line: nil, field: nil, problem: .encodingBroken(byte: broken + 1))
        }
      } else {
        return DecodedText(bytes: body, encodingName: hasMark ? "utf-8-bom" : "utf-8")
      }
    }
    return DecodedText(bytes: try fromGB18030(bytes, file: file), encodingName: "gb18030")
  }

  /// The position of the first byte that is not UTF-8, or nil; makes no copy of the bytes.
  private static func firstBrokenByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func fromGB18030(_ bytes: [UInt8], file: String) throws(FileFault) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      throw FileFault(file: file, line: nil, field: nil, problem: .encodingUnknown)
    }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let targetCount = target.count
    var sourceLeft = source.count
    var targetLeft = targetCount
    let result = source.withUnsafeMutableBufferPointer { sourceBuffer in
      target.withUnsafeMutableBufferPointer { targetBuffer in
        var from = sourceBuffer.baseAddress
        var to = targetBuffer.baseAddress
        return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    // iconv answers with the number of conversions, or −1 in an unsigned word.
    guard result != Int(bitPattern: UInt.max), sourceLeft == 0 else {
      throw FileFault(
        file: file, line: nil, field: nil,
        problem: .encodingBroken(byte: bytes.count - sourceLeft + 1))
    }
    return target[..<(targetCount - targetLeft)].map { UInt8(bitPattern: $0) }
  }
}
