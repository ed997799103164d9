package db

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/core/errs"
)

// loadRows is how many rows one INSERT carries, as far as their values fit maxParams.
const (
	loadRows  = 64
	maxParams = 4096
)

// archiveReader reads frames and sums up what it reads.
type archiveReader struct {
	r   *bufio.Reader
	sum hash.Hash
}

func errArchive(format string, args ...any) error {
	return errs.New(errs.Invalid, "storage.archive_damaged", "The archive is damaged or incomplete, so nothing was loaded. Use another copy.").Because(fmt.Errorf(format, args...))
}

// head reads the beginning and checks that the archive fits the schema.
func (a *archiveReader) head(version int64) error {
	magic := make([]byte, len(archiveMagic))
	if _, err := io.ReadFull(a.r, magic); err != nil || string(magic) != archiveMagic {
		return errs.New(errs.Invalid, "storage.archive_damaged", "This is not an Anteroom archive.")
	}
	a.sum.Write(magic)
	var h archiveHead
	kind, payload, err := a.next()
	if err != nil {
		return err
	}
	if kind != frameHead || json.Unmarshal(payload, &h) != nil {
		return errArchive("no head")
	}
	if h.Schema != version {
		return errs.Newf(errs.Invalid, "storage.archive_schema",
			"The archive has schema %d and this database has %d. Load it with the version of Anteroom that made it, then upgrade.", h.Schema, version)
	}
	return nil
}

// next reads one frame.
func (a *archiveReader) next() (kind byte, payload []byte, err error) {
	kind, err = a.r.ReadByte()
	if err != nil {
		return 0, nil, errArchive("frame: %w", err)
	}
	size, err := binary.ReadUvarint(a.r)
	if err != nil || size > maxFrame {
		return 0, nil, errArchive("frame of %d bytes: %w", size, err)
	}
	var body bytes.Buffer // grows with what is there, whatever the length says
	if n, err := io.CopyN(&body, a.r, int64(size)); err != nil {
		return 0, nil, errArchive("frame of %d bytes ends after %d: %w", size, n, err)
	}
	payload = body.Bytes()
	if kind == frameSum {
		if !bytes.Equal(payload, a.sum.Sum(nil)) {
			return 0, nil, errArchive("the checksum differs")
		}
		return kind, payload, nil
	}
	a.sum.Write(frameStart(kind, len(payload)))
	a.sum.Write(payload)
	return kind, payload, nil
}

// table reads the beginning of the next table; nil at the end of the archive.
func (a *archiveReader) table(known []string) (*archiveTable, error) {
	kind, payload, err := a.next()
	if err != nil {
		return nil, err
	}
	if kind == frameSum {
		if _, err := a.r.ReadByte(); !errors.Is(err, io.EOF) {
			return nil, errArchive("something follows the end")
		}
		return nil, nil
	}
	var t archiveTable
	if kind != frameTable || json.Unmarshal(payload, &t) != nil || !slices.Contains(known, t.Name) || len(t.Columns) == 0 {
		return nil, errArchive("no table: %q", payload)
	}
	for _, c := range t.Columns {
		if strings.ContainsAny(c, "\"\x00") {
			return nil, errArchive("column %q", c)
		}
	}
	return &t, nil
}

// rows inserts the rows of a table.
func (a *archiveReader) rows(tx *Tx, t *archiveTable) error {
	size := max(1, min(loadRows, maxParams/len(t.Columns)))
	many, single := insert(t, size), insert(t, 1)
	var pending []any
	flush := func(q SQL, n int) error {
		_, err := tx.Exec(q, pending[:n*len(t.Columns)]...)
		pending = pending[n*len(t.Columns):]
		if err != nil && errs.KindOf(mapWrite(err)) == errs.Internal { // the engine refuses the values
			return errArchive("table %s: %w", t.Name, err)
		}
		return err
	}
	for n := 0; ; n++ {
		kind, payload, err := a.next()
		switch {
		case err != nil:
			return err
		case kind == frameEnd && bytes.Equal(payload, appendCount(nil, n)):
			for len(pending) > 0 {
				if err := flush(single, 1); err != nil {
					return err
				}
			}
			return nil
		case kind != frameRow:
			return errArchive("table %s after %d rows: frame %q", t.Name, n, kind)
		}
		if pending, err = appendRow(pending, payload, len(t.Columns)); err != nil {
			return err
		}
		if len(pending) == size*len(t.Columns) {
			if err := flush(many, size); err != nil {
				return err
			}
			pending = nil
		}
	}
}

func insert(t *archiveTable, rows int) SQL {
	var b strings.Builder
	b.WriteString("INSERT INTO " + quoted([]string{t.Name}) + " (" + quoted(t.Columns) + ") VALUES ")
	for i := range rows * len(t.Columns) {
		switch {
		case i == 0:
			b.WriteString("(")
		case i%len(t.Columns) == 0:
			b.WriteString("), (")
		default:
			b.WriteString(", ")
		}
		b.WriteString("$" + strconv.Itoa(i+1))
	}
	b.WriteString(")")
	return SQL(b.String())
}

// The values of a row, each after its tag.
const (
	tagNull  = iota
	tagInt   // varint
	tagFloat // 8 bytes, big-endian
	tagText  // length (uvarint) and bytes
	tagBlob  // same
)

func appendValue(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(b, tagNull), nil
	case int64:
		return binary.AppendVarint(append(b, tagInt), v), nil
	case float64:
		return binary.BigEndian.AppendUint64(append(b, tagFloat), math.Float64bits(v)), nil
	case string:
		return append(binary.AppendUvarint(append(b, tagText), uint64(len(v))), v...), nil
	case []byte:
		return append(binary.AppendUvarint(append(b, tagBlob), uint64(len(v))), v...), nil
	}
	return nil, fmt.Errorf("db: a column holds a %T, which an archive can't", v)
}

// appendRow appends the n values of a row.
func appendRow(values []any, b []byte, n int) ([]any, error) {
	for range n {
		v, rest, err := cutValue(b)
		if err != nil {
			return nil, err
		}
		values, b = append(values, v), rest
	}
	if len(b) > 0 {
		return nil, errArchive("a row has too many values")
	}
	return values, nil
}

func cutValue(b []byte) (v any, rest []byte, err error) {
	if len(b) == 0 {
		return nil, nil, errArchive("a row has too few values")
	}
	tag, b := b[0], b[1:]
	switch tag {
	case tagNull:
		return nil, b, nil
	case tagInt:
		if i, n := binary.Varint(b); n > 0 {
			return i, b[n:], nil
		}
	case tagFloat:
		if len(b) >= 8 {
			return math.Float64frombits(binary.BigEndian.Uint64(b)), b[8:], nil
		}
	case tagText, tagBlob:
		size, n := binary.Uvarint(b)
		if n <= 0 || size > uint64(len(b)-n) {
			break
		}
		body, rest := b[n:n+int(size)], b[n+int(size):]
		if tag == tagText {
			return string(body), rest, nil
		}
		return body, rest, nil
	}
	return nil, nil, errArchive("a value with tag %d", tag)
}

func frameStart(kind byte, size int) []byte {
	return binary.AppendUvarint([]byte{kind}, uint64(size))
}

func appendCount(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }
