package file

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

// grace is how long bytes may lie there that nothing names: longer than any upload takes.
const grace = 24 * time.Hour

// Sweep removes bytes that no version names any more, and previews of them.
func (s *Service) Sweep(ctx context.Context) error {
	if s.blobs == nil {
		return nil
	}
	if _, err := s.blobs.Sweep(ctx, s.clock.Now().Add(-grace), s.InUse); err != nil {
		return err
	}
	return s.small.Keep(func(name string) (bool, error) {
		h, ok := blob.ParseHash(name)
		if !ok {
			return false, nil
		}
		return s.InUse(ctx, h)
	})
}

// Checks are what must always hold of files.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		{Name: "what files hold is on disk, whole", Run: s.whole},
		{Name: "nothing lies on disk for long that no file names", Run: s.strays},
		{Name: "files are where their records are, seen by the same people", Run: s.astray},
		doctor.Query("every file shows one of its versions", `SELECT 'file ' || t.id FROM file t
LEFT JOIN file_version v ON v.org = t.org AND v.file = t.id AND v.version = t.version AND v.hash = t.hash AND v.size = t.size
WHERE v.file IS NULL ORDER BY t.id LIMIT 50`),
		doctor.Query("what is counted as used is named by a version", `SELECT 'blob ' || b.hash FROM blob b
LEFT JOIN file_version v ON v.org = b.org AND v.hash = b.hash WHERE v.file IS NULL ORDER BY b.hash LIMIT 50`),
		doctor.Query("only files that are there are found", `SELECT 'file ' || e.id FROM search_entry e
LEFT JOIN file t ON t.org = e.org AND t.id = e.id AND t.trashed_us IS NULL AND t.dormant = 0
WHERE e.kind = 'file' AND t.id IS NULL ORDER BY e.id LIMIT 50`),
	}
}

const blobsAtOnce = 500

func (s *Service) whole(ctx context.Context, r db.Reader) (found []string, err error) {
	type one struct {
		hash blob.Hash
		size int64
	}
	for after, n := blob.Hash(""), blobsAtOnce; n == blobsAtOnce && len(found) < doctor.Enough; {
		all, err := db.All(ctx, r, func(row db.Row) (o one, err error) { return o, row.Scan(&o.hash, &o.size) }, qBlobs, after, blobsAtOnce)
		if err != nil {
			return found, err
		}
		n = len(all)
		for _, o := range all {
			after = o.hash
			if wrong := s.blobs.Check(o.hash, o.size); wrong != "" {
				found = append(found, fmt.Sprintf("blob %s %s", o.hash, wrong))
			}
		}
	}
	return found, nil
}

func (s *Service) strays(ctx context.Context, _ db.Reader) (found []string, err error) {
	before := s.clock.Now().Add(-2 * grace)
	err = s.blobs.Walk(func(f blob.Found) error {
		if !f.Since.Before(before) || len(found) >= doctor.Enough {
			return nil
		}
		used, err := s.InUse(ctx, f.Hash)
		if err == nil && !used {
			found = append(found, fmt.Sprintf("blob %s (%s)", f.Hash, blob.Size(f.Size)))
		}
		return err
	})
	return found, err
}

const qAttached db.SQL = `SELECT t.org, t.id, t.about_kind, t.about, t.space, t.private, t.dormant FROM file t WHERE t.about <> '' ORDER BY t.org, t.id`

func (s *Service) astray(ctx context.Context, r db.Reader) (found []string, err error) {
	type row struct {
		org   ref.Org
		id    ref.ID
		about ref.Record
		at    Anchor
	}
	all, err := db.All(ctx, r, func(from db.Row) (t row, err error) {
		return t, from.Scan(&t.org, &t.id, &t.about.Kind, &t.about.ID, &t.at.Space, &t.at.Private, &t.at.Dormant)
	}, qAttached)
	for _, t := range all {
		at, err := s.anchors.Anchor(ctx, r, t.org, t.about)
		switch {
		case err != nil:
			found = append(found, fmt.Sprintf("file %s belongs to %s %s: %v", t.id, t.about.Kind, t.about.ID, err))
		case at != t.at:
			found = append(found, fmt.Sprintf("file %s is not as its %s %s", t.id, t.about.Kind, t.about.ID))
		}
		if len(found) >= doctor.Enough {
			break
		}
	}
	return found, err
}
