package app

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
)

// A backup is the archive of the database, then what files hold, then where that begins (8
// bytes) and filesMagic. Each content is frameFile, its SHA-256, its size (8 bytes) and its
// bytes; at the end stands frameEnd and how many there are (8 bytes).
const (
	filesMagic = "anteroom files 1\n"
	frameFile  = 'F'
	frameEnd   = 'E'
	footerSize = 8 + len(filesMagic)
)

// backup writes everything. Nothing is swept meanwhile, so whatever the database names at the
// moment of its archive is there when the files' turn comes.
func (h *house) backup(ctx context.Context, w io.Writer) error {
	defer h.blobs.Guard()()
	out := &counting{w: bufio.NewWriterSize(w, 1<<16)}
	if err := h.db.Dump(ctx, out); err != nil {
		return err
	}
	begin := out.n
	var count uint64
	err := h.blobs.Walk(func(f blob.Found) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		count++
		return h.pack(out, f)
	})
	if err != nil {
		return err
	}
	tail := binary.BigEndian.AppendUint64([]byte{frameEnd}, count)
	tail = binary.BigEndian.AppendUint64(tail, uint64(begin))
	if _, err := out.Write(append(tail, filesMagic...)); err != nil {
		return err
	}
	return out.w.Flush()
}

func (h *house) pack(out io.Writer, f blob.Found) error {
	from, err := h.blobs.Read(f.Hash)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }()
	sum, err := hex.DecodeString(string(f.Hash))
	if err != nil {
		return err
	}
	if _, err := out.Write(binary.BigEndian.AppendUint64(append([]byte{frameFile}, sum...), uint64(f.Size))); err != nil {
		return err
	}
	if n, err := io.Copy(out, io.LimitReader(from, f.Size)); err != nil || n != f.Size {
		return errors.Join(err, fmt.Errorf("app: %s gave %d of %d bytes", f.Hash, n, f.Size))
	}
	return nil
}

// counting counts what goes through it.
type counting struct {
	w *bufio.Writer
	n int64
}

func (c *counting) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

func errBackup(err error) error {
	return errs.New(errs.Invalid, "storage.archive_damaged", "The archive is damaged or incomplete, so nothing was loaded. Use another copy.").Because(err)
}

// sections finds the two parts of a backup; one made before there were files has only the first.
func sections(f *os.File) (archive, files *io.SectionReader, err error) {
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	size := info.Size()
	footer := make([]byte, footerSize)
	if size >= int64(footerSize) {
		if _, err := f.ReadAt(footer, size-int64(footerSize)); err != nil {
			return nil, nil, err
		}
	}
	if string(footer[8:]) != filesMagic {
		return io.NewSectionReader(f, 0, size), nil, nil
	}
	begin := int64(binary.BigEndian.Uint64(footer))
	end := size - int64(footerSize)
	if begin < 0 || begin > end {
		return nil, nil, errBackup(fmt.Errorf("files begin at %d of %d", begin, end))
	}
	return io.NewSectionReader(f, 0, begin), io.NewSectionReader(f, begin, end-begin), nil
}

// unpack takes in what files hold, before anything names it. Each content has to have the sum
// that it is listed under.
func unpack(ctx context.Context, from io.Reader, to *blob.Store) error {
	r := bufio.NewReaderSize(from, 1<<16)
	for n := uint64(0); ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		kind, err := r.ReadByte()
		if err != nil {
			return errBackup(err)
		}
		if kind == frameEnd {
			return ended(r, n)
		}
		var head [32 + 8]byte
		if _, err := io.ReadFull(r, head[:]); err != nil || kind != frameFile {
			return errBackup(fmt.Errorf("frame %q: %w", kind, err))
		}
		size := int64(binary.BigEndian.Uint64(head[32:]))
		if size < 0 {
			return errBackup(fmt.Errorf("a size of %d", size))
		}
		c, err := to.Put(io.LimitReader(r, size), size)
		if err != nil {
			return err
		}
		c.Release()
		if c.Size != size || string(c.Hash) != hex.EncodeToString(head[:32]) {
			return errBackup(fmt.Errorf("content %d is not what it is listed as", n))
		}
	}
}

func ended(r *bufio.Reader, n uint64) error {
	var count [8]byte
	if _, err := io.ReadFull(r, count[:]); err != nil || binary.BigEndian.Uint64(count[:]) != n {
		return errBackup(fmt.Errorf("%d contents: %w", n, err))
	}
	if _, err := r.ReadByte(); !errors.Is(err, io.EOF) {
		return errBackup(errors.New("something follows the end"))
	}
	return nil
}

// load reads a backup into an empty database and an empty store.
func load(ctx context.Context, f *os.File, d *db.DB, to *blob.Store) error {
	archive, files, err := sections(f)
	if err != nil {
		return err
	}
	if files != nil {
		if err := unpack(ctx, files, to); err != nil {
			return err
		}
	}
	return d.Load(ctx, archive)
}
