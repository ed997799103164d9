package blob

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"anteroom/internal/core/errs"
)

// Folder is where in the data folder the bytes are.
const Folder = "blobs"

// incoming holds what is on its way in.
const incoming = "incoming"

// HeadBytes is how much of the beginning Put keeps in memory, for whoever looks what it is.
const HeadBytes = 64 << 10

// Hash is the SHA-256 of some bytes in lower-case hexadecimal.
type Hash string

// ParseHash accepts the one way a hash is written.
func ParseHash(s string) (Hash, bool) {
	if len(s) != 2*sha256.Size {
		return "", false
	}
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return "", false
		}
	}
	return Hash(s), true
}

// Store is a folder of bytes. One process uses it: the one that has the data folder's lock.
type Store struct {
	dir string

	mu      sync.Mutex
	claims  map[Hash]int
	guarded int // how many ask that nothing is removed
}

// Open makes the folder if it is not there, and clears away what a process that died left half.
func Open(dir string) (*Store, error) {
	s := &Store{dir: dir, claims: map[Hash]int{}}
	if err := os.RemoveAll(filepath.Join(dir, incoming)); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Join(dir, incoming), 0o700); err != nil {
		return nil, full(err)
	}
	return s, syncDir(dir)
}

// Claim is bytes that are kept as long as somebody is about to name them.
type Claim struct {
	Hash  Hash
	Size  int64
	Head  []byte // the first HeadBytes
	store *Store
	once  sync.Once
}

// Release ends the claim: the row that names the bytes is committed, or never will be.
func (c *Claim) Release() {
	c.once.Do(func() {
		s := c.store
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.claims[c.Hash]--; s.claims[c.Hash] <= 0 {
			delete(s.claims, c.Hash)
		}
	})
}

// Put takes in what r gives, most bytes at most. It is on disk when Put returns, and
// stays there at least until the claim is released.
// Errors: file.too_large, storage.full; those of r.
func (s *Store) Put(r io.Reader, most int64) (*Claim, error) {
	temp, err := os.CreateTemp(filepath.Join(s.dir, incoming), "*")
	if err != nil {
		return nil, full(err)
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	defer func() { _ = temp.Close() }()
	c := &Claim{store: s}
	sum := sha256.New()
	c.Size, err = io.Copy(io.MultiWriter(temp, sum, &head{&c.Head}), io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, full(err)
	case c.Size > most:
		return nil, TooLarge(most)
	}
	if err := temp.Sync(); err != nil {
		return nil, full(err)
	}
	c.Hash = Hash(hex.EncodeToString(sum.Sum(nil)))
	return c, s.settle(c, temp.Name())
}

// TooLarge is the refusal of what is over a bound in bytes.
func TooLarge(most int64) error {
	return errs.Newf(errs.TooLarge, "file.too_large", "This is larger than %s, which is the most for one file here. Nothing was kept of it.", Size(most))
}

// settle gives a finished file its name. What is there already under that name holds the
// same bytes, so that writing over it changes nothing, save that it mends what a disk has spoilt.
func (s *Store) settle(c *Claim, temp string) error {
	shelf := filepath.Dir(s.file(c.Hash))
	switch err := os.Mkdir(shelf, 0o700); {
	case err == nil:
		if err := syncDir(s.dir); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrExist):
		return full(err)
	}
	s.mu.Lock()
	err := os.Rename(temp, s.file(c.Hash))
	if err == nil {
		s.claims[c.Hash]++
	}
	s.mu.Unlock()
	if err != nil {
		return full(err)
	}
	if err := syncDir(shelf); err != nil {
		c.Release()
		return err
	}
	return nil
}

// Read opens bytes. Whoever reads keeps them until they close, whatever is removed meanwhile.
// Errors: fs.ErrNotExist.
func (s *Store) Read(h Hash) (*os.File, error) { return os.Open(s.file(h)) }

// Check reads bytes whole and says what is wrong with them; "" for nothing.
func (s *Store) Check(h Hash, size int64) string {
	f, err := s.Read(h)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return "is not there"
		}
		return "can't be read: " + err.Error()
	}
	defer func() { _ = f.Close() }()
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	switch {
	case err != nil:
		return "can't be read: " + err.Error()
	case n != size:
		return fmt.Sprintf("has %d bytes instead of %d", n, size)
	case hex.EncodeToString(sum.Sum(nil)) != string(h):
		return "does not hold what its name says"
	}
	return ""
}

func (s *Store) file(h Hash) string { return filepath.Join(s.dir, string(h[:2]), string(h)) }

// head keeps the beginning of what is written to it.
type head struct{ kept *[]byte }

func (h *head) Write(b []byte) (int, error) {
	if room := HeadBytes - len(*h.kept); room > 0 {
		*h.kept = append(*h.kept, b[:min(room, len(b))]...)
	}
	return len(b), nil
}

// full gives a disk without room its word.
func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return errs.New(errs.Busy, "storage.full", "The disk is full, so nothing was saved. Reading still works. Make room on the server, then try again.").Because(err)
	}
	return err
}

// syncDir makes the names in a folder durable.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	return full(f.Sync())
}

// Size writes a number of bytes as people read it.
func Size(n int64) string {
	const unit = 1024
	switch {
	case n < unit:
		return fmt.Sprintf("%d bytes", n)
	case n < unit*unit:
		return fmt.Sprintf("%.0f KB", float64(n)/unit)
	case n < unit*unit*unit:
		return trim(fmt.Sprintf("%.1f", float64(n)/(unit*unit))) + " MB"
	}
	return trim(fmt.Sprintf("%.1f", float64(n)/(unit*unit*unit))) + " GB"
}

func trim(s string) string {
	if len(s) > 2 && s[len(s)-2:] == ".0" {
		return s[:len(s)-2]
	}
	return s
}
