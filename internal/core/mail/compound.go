package mail

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// compound is how a compound file begins (MS-CFB).
var compound = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}

// The bounds of a compound file.
const (
	maxEntries = 20_000
	maxRead    = 3 // how often as much as the file is read, should entries lie upon one another
)

const (
	regular    = 0xfffffffa // the highest sector
	noEntry    = 0xffffffff
	smallBelow = 4096
	smallSize  = 64
)

var errCompound = errors.New("damaged compound file")

// entry is a storage or a stream of a compound file.
type entry struct {
	name              string
	kind              byte // 1 storage, 2 stream, 5 root
	left, right, down uint32
	start             uint32
	size              uint64
}

// container is an open compound file. Its table of sectors is read once, whole; what is longer than
// the file can hold is broken.
type container struct {
	data       []byte
	sector     int
	next, tiny []uint32
	entries    []entry
	small      []byte // where streams are that are shorter than 4 KiB
	read       int
}

// unpack opens a compound file.
func unpack(data []byte) (*container, error) {
	if len(data) < 512 {
		return nil, errCompound
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return nil, errCompound
	}
	c := &container{data: data, sector: 1 << shift}
	if err := c.table(); err != nil {
		return nil, err
	}
	directory, err := c.chain(u32(data, 48), maxEntries*128)
	if err != nil {
		return nil, err
	}
	for ; len(directory) >= 128; directory = directory[128:] {
		c.entries = append(c.entries, entryOf(directory[:128], shift == 9))
	}
	if len(c.entries) == 0 || c.entries[0].kind != 5 {
		return nil, errCompound
	}
	tiny, err := c.chain(u32(data, 60), len(data))
	if err != nil {
		return nil, err
	}
	for ; len(tiny) >= 4; tiny = tiny[4:] {
		c.tiny = append(c.tiny, u32(tiny, 0))
	}
	c.small, err = c.chain(c.entries[0].start, len(data))
	return c, err
}

// table reads which sector follows which: the sectors that say so are named in the header, and in a
// chain of further ones.
func (c *container) table() error {
	most := len(c.data)/c.sector + 1
	var at []uint32
	for i := 76; i < 512; i += 4 {
		at = append(at, u32(c.data, i))
	}
	more := u32(c.data, 68)
	for n := 0; more <= regular; n++ {
		s := c.at(more)
		if s == nil || n > most {
			return errCompound
		}
		for i := 0; i < c.sector-4; i += 4 {
			at = append(at, u32(s, i))
		}
		more = u32(s, c.sector-4)
	}
	for _, one := range at {
		if one > regular {
			continue
		}
		s := c.at(one)
		if s == nil || len(c.next) > most+c.sector {
			return errCompound
		}
		for i := 0; i < c.sector; i += 4 {
			c.next = append(c.next, u32(s, i))
		}
	}
	return nil
}

// at gives a sector; the last of a file may be short.
func (c *container) at(n uint32) []byte {
	from := (int64(n) + 1) * int64(c.sector)
	if from >= int64(len(c.data)) {
		return nil
	}
	s := c.data[from:min(from+int64(c.sector), int64(len(c.data)))]
	if len(s) < c.sector {
		s = append(append(make([]byte, 0, c.sector), s...), make([]byte, c.sector-len(s))...)
	}
	return s
}

// chain reads the sectors that follow one another. A chain is no longer than the file, so one that
// leads in a circle ends.
func (c *container) chain(from uint32, most int) ([]byte, error) {
	var all []byte
	for n := 0; from <= regular; n++ {
		s := c.at(from)
		if s == nil || int64(from) >= int64(len(c.next)) || n > len(c.data)/c.sector {
			return nil, errCompound
		}
		all = append(all, s...)
		if c.read += len(s); len(all) > most+c.sector || c.read > maxRead*len(c.data)+maxEntries*128 {
			return nil, errCompound
		}
		from = c.next[from]
	}
	return all, nil
}

// stream reads what an entry holds.
func (c *container) stream(e *entry) ([]byte, error) {
	if e.kind != 2 || e.size > uint64(len(c.data)) {
		return nil, errCompound
	}
	if e.size >= smallBelow {
		b, err := c.chain(e.start, int(e.size))
		if err != nil || uint64(len(b)) < e.size {
			return nil, errCompound
		}
		return b[:e.size], nil
	}
	var all []byte
	for at := e.start; uint64(len(all)) < e.size; {
		from := int64(at) * smallSize
		if at > regular || int64(at) >= int64(len(c.tiny)) || from+smallSize > int64(len(c.small)) {
			return nil, errCompound
		}
		all = append(all, c.small[from:from+smallSize]...)
		c.read += smallSize
		at = c.tiny[at]
	}
	return all[:e.size], nil
}

// children lists what is in a storage, each entry once.
func (c *container) children(of *entry) ([]*entry, error) {
	var all []*entry
	seen := map[uint32]bool{}
	for todo := []uint32{of.down}; len(todo) > 0; {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if n == noEntry {
			continue
		}
		if int64(n) >= int64(len(c.entries)) || seen[n] {
			return nil, errCompound
		}
		seen[n] = true
		e := &c.entries[n]
		all = append(all, e)
		todo = append(todo, e.left, e.right)
	}
	return all, nil
}

func entryOf(b []byte, narrow bool) entry {
	e := entry{kind: b[66], left: u32(b, 68), right: u32(b, 72), down: u32(b, 76), start: u32(b, 116), size: binary.LittleEndian.Uint64(b[120:])}
	if narrow { // the higher half may be anything in files with small sectors
		e.size &= 0xffffffff
	}
	if n := int(binary.LittleEndian.Uint16(b[64:])); n >= 2 && n <= 64 {
		letters := make([]uint16, 0, 32)
		for i := 0; i+2 < n; i += 2 {
			letters = append(letters, binary.LittleEndian.Uint16(b[i:]))
		}
		e.name = string(utf16.Decode(letters))
	}
	return e
}

func u32(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
