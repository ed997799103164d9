package blob

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Guard asks that nothing is removed until the answer is called: while a backup is made.
func (s *Store) Guard() (end func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.guarded++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.guarded--
	}
}

// Found is bytes in the folder.
type Found struct {
	Hash  Hash
	Size  int64
	Since time.Time // when they came in last
}

// Walk visits everything in the folder, in the order of hashes. What is removed meanwhile may be missing.
func (s *Store) Walk(visit func(Found) error) error {
	shelves, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, shelf := range shelves {
		if len(shelf.Name()) != 2 {
			continue
		}
		files, err := os.ReadDir(filepath.Join(s.dir, shelf.Name()))
		if err != nil {
			return err
		}
		for _, f := range files {
			h, ok := ParseHash(f.Name())
			if !ok {
				continue
			}
			info, err := f.Info()
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return err
			}
			if err := visit(Found{h, info.Size(), info.ModTime()}); err != nil {
				return err
			}
		}
	}
	return nil
}

// Sweep removes what came in before an instant and is not used, and tells how much. Used is
// asked again with the door shut: whoever brought the same bytes meanwhile has a claim on
// them, or has committed a row that used sees.
func (s *Store) Sweep(ctx context.Context, before time.Time, used func(context.Context, Hash) (bool, error)) (removed int, err error) {
	err = s.Walk(func(f Found) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !f.Since.Before(before) {
			return nil
		}
		if yes, err := used(ctx, f.Hash); err != nil || yes {
			return err
		}
		gone, err := s.remove(ctx, f.Hash, used)
		if gone {
			removed++
		}
		return err
	})
	return removed, err
}

func (s *Store) remove(ctx context.Context, h Hash, used func(context.Context, Hash) (bool, error)) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.claims[h] > 0 || s.guarded > 0 {
		return false, nil
	}
	if yes, err := used(ctx, h); err != nil || yes {
		return false, err
	}
	err := os.Remove(s.file(h))
	return err == nil, err
}
