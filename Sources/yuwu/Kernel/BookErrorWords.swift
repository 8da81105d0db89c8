import PrisonAffairs
import RecordBook

extension BookError {
  /// Exit code, message and remedy.
  var words: (ExitStatus, Text, Text?) {
    switch self {
    case .missing(let path):
      (
        .noInput, Text(zh: "没有这个台账：\(path)", en: "there is no book at \(path)"),
        Text(
          zh: "用 --book 指明台账，或用 yuwu book new 新建",
          en: "name one with --book, or make one with yuwu book new")
      )
    case .exists(let path):
      (
        .cannotCreate, Text(zh: "已有同名文件：\(path)", en: "a file stands at \(path) already"),
        Text(
          zh: "换一个路径，或先把它移走；文件不会被覆盖",
          en: "choose another path, or move it away first; nothing is ever overwritten")
      )
    case .notABook(let path):
      (
        .data,
        Text(zh: "不是本系统的台账，或文件已损坏：\(path)", en: "not a book of this system, or damaged: \(path)"),
        Text(
          zh: "检查路径；损坏时从备份恢复并核对", en: "check the path; if damaged, restore a backup and check it")
      )
    case .newerThanProgram(let path):
      (
        .data,
        Text(zh: "台账由更新版本的程序写成：\(path)", en: "the book was written by a newer program: \(path)"),
        Text(zh: "升级 yuwu 后再打开", en: "upgrade yuwu and open it again")
      )
    case .olderThanProgram(let path):
      (
        .data,
        Text(
          zh: "台账由较早版本的程序写成，还没有升级：\(path)",
          en: "the book was written by an older program and is not upgraded yet: \(path)"),
        Text(
          zh: "用任何一条写入命令（如 yuwu register checkpoint）打开一次，即自动升级；先做备份",
          en:
            "open it once with any command that writes, such as yuwu register checkpoint, and it is "
            + "upgraded; make a backup first")
      )
    case .locked(let path):
      (
        .busy, Text(zh: "台账正被其他人写入：\(path)", en: "somebody else is writing to the book: \(path)"),
        Text(zh: "稍后再试；没有写入任何内容", en: "try again later; nothing was written")
      )
    case .readOnly(let path):
      (
        .inputOutput, Text(zh: "台账只读，不能写入：\(path)", en: "the book is read-only: \(path)"),
        Text(zh: "检查文件和文件夹的权限", en: "check the permissions of the file and its folder")
      )
    case .logUnreadable(let path):
      (
        .inputOutput,
        Text(
          zh: "台账的日志 \(path)-wal 中还有未并入的记录，而此处只读，无法读取",
          en: "the log \(path)-wal holds acts that are not yet in the book, and cannot be read here"
        ),
        Text(
          zh: "把台账和 -wal 两个文件一起复制到可写的文件夹，在那里打开",
          en:
            "copy both files, the book and its -wal, into a folder that may be written, and open it there"
        )
      )
    case .diskFull(let path):
      (
        .inputOutput, Text(zh: "磁盘已满：\(path)", en: "the disk is full: \(path)"),
        Text(zh: "腾出空间后重试；没有写入任何内容", en: "free some space and repeat; nothing was written")
      )
    case .cannotCreate(let path):
      (
        .cannotCreate, Text(zh: "不能打开或新建：\(path)", en: "cannot open or create \(path)"),
        Text(zh: "检查文件夹是否存在、是否有权限", en: "check that the folder exists and may be written")
      )
    case .inputOutput(let path, let code):
      (
        .inputOutput,
        Text(zh: "磁盘读写失败（\(code)）：\(path)", en: "the disk failed (\(code)): \(path)"),
        Text(
          zh: "这一步没有确认；检查磁盘，运行 yuwu check，看清是否已记下再重做",
          en:
            "this was not acknowledged; check the disk, run yuwu check, and look before you repeat it"
        )
      )
    case .corrupt(let path):
      (
        .data, Text(zh: "台账文件已损坏：\(path)", en: "the file of the book is damaged: \(path)"),
        Text(
          zh: "保留此文件，不要再写；用 yuwu book restore 恢复最近的备份，并与外部保存的根值比较",
          en:
            "keep the file and write no more; restore the last backup with yuwu book restore, and "
            + "compare it with a root kept elsewhere")
      )
    case .copyDiffers(let path):
      (
        .inputOutput,
        Text(zh: "写出的副本与台账不同，已删除：\(path)", en: "the copy is not like the book; removed: \(path)"),
        Text(zh: "检查磁盘，换一个位置重做", en: "check the disk and repeat it to another place")
      )
    case .erasedBytesRemain(let path, let act):
      (
        .busy,
        Text(
          zh: "删除已记为 act:\(act)，但有程序正在读取台账，被删的字节可能还在文件中：\(path)",
          en:
            "erased by act:\(act), but somebody reads the book, and the bytes may still be in its "
            + "files: \(path)"),
        Text(
          zh: "等其他程序退出后，把同一命令再执行一次：先清空日志，然后答复已执行过",
          en:
            "run the same command again when nobody reads: it empties the log, and then says that "
            + "the erasure was carried out")
      )
    case .database(let code, let message):
      (
        .internalFault,
        Text(zh: "数据库拒绝（\(code)）：\(message)", en: "the database refused (\(code)): \(message)"),
        Text(
          zh: "没有写入任何内容；运行 yuwu check，台账无误时请报告此问题",
          en: "nothing was written; run yuwu check, and report this where the book is sound")
      )
    case .damaged(let table):
      (
        .data, Text(zh: "台账内容不合格式：\(table)", en: "the book holds what it cannot hold: \(table)"),
        Text(zh: "运行 yuwu check 查明", en: "run yuwu check to find out")
      )
    }
  }
}
