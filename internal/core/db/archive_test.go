package db_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
)

const (
	qPutSpace   db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, $2, 'principal', $3, $4)`
	qPutJournal db.SQL = `INSERT INTO journal (org, seq, at_us, act, actor, via, space, kind, id, op, rev, after, salt) VALUES ($1, $2, $3, $4, 'm', 'api', 's', 'task', $5, 'create', 1, $6, $7)`
)

// furnish fills a database with rows of every sort of value.
func furnish(t *testing.T, d *db.DB) {
	t.Helper()
	err := d.Write(t.Context(), func(tx *db.Tx) error {
		for o := range 3 {
			org := fmt.Sprintf("Org-%c", 'C'-o) // not in order
			if err := put(org, "Ümläut & Söhne 'GmbH' 🗓️\r\n")(tx); err != nil {
				return err
			}
			if _, err := tx.Exec(qBenchHead, org); err != nil {
				return err
			}
			for s := range 150 {
				if _, err := tx.Exec(qPutSpace, org, fmt.Sprintf("s-%d", s), "", -int64(s)<<40); err != nil {
					return err
				}
			}
			for seq, salt := range [][]byte{nil, {}, {0, 1, 255}} {
				if _, err := tx.Exec(qPutJournal, org, seq, 1<<62, "act", "id", nil, salt); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func dump(t *testing.T, d *db.DB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestArchiveGoesFromAnyEngineToAny also holds that the same contents give the same bytes.
func TestArchiveGoesFromAnyEngineToAny(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, from *db.DB) {
		furnish(t, from)
		archive := dump(t, from)
		dbtest.Each(t, func(t *testing.T, to *db.DB) {
			if err := to.Load(t.Context(), bytes.NewReader(archive)); err != nil {
				t.Fatal(err)
			}
			if again := dump(t, to); !bytes.Equal(archive, again) {
				t.Errorf("an archive of %d bytes came out as %d other bytes", len(archive), len(again))
			}
			if err := to.Check(t.Context()); err != nil {
				t.Error(err)
			}
			err := to.Load(t.Context(), bytes.NewReader(archive))
			if errs.Of(err).Code != "storage.not_empty" {
				t.Errorf("loading over contents: %v", err)
			}
		})
	})
}

func TestDamagedArchiveLoadsNothing(t *testing.T) {
	from := dbtest.SQLite(t)
	furnish(t, from)
	archive := dump(t, from)
	to := dbtest.SQLite(t)
	try := func(what string, b []byte) {
		t.Helper()
		if err := to.Load(t.Context(), bytes.NewReader(b)); errs.KindOf(err) != errs.Invalid {
			t.Errorf("%s: %v; want a refusal", what, err)
		}
	}
	for i := 0; i < len(archive); i += len(archive)/50 + 1 {
		flipped := bytes.Clone(archive)
		flipped[i] ^= 1 << (i % 8)
		try(fmt.Sprintf("bit flipped in byte %d", i), flipped)
		try(fmt.Sprintf("cut after %d bytes", i), archive[:i])
	}
	try("something appended", append(bytes.Clone(archive), 0))
	if n := count(t, to); n != 0 {
		t.Errorf("%d rows were loaded", n)
	}
	if err := to.Load(t.Context(), bytes.NewReader(archive)); err != nil {
		t.Errorf("the whole one: %v", err)
	}
}

func TestArchiveOfAnotherSchemaIsRefused(t *testing.T) {
	d := dbtest.SQLite(t)
	version, err := d.SchemaVersion(t.Context())
	if err != nil || version < 1 {
		t.Fatal(version, err)
	}
	archive := bytes.Replace(dump(t, d), fmt.Appendf(nil, `{"schema":%d}`, version), fmt.Appendf(nil, `{"schema":%d}`, version+1), 1)
	if err := d.Load(t.Context(), bytes.NewReader(archive)); errs.Of(err).Code != "storage.archive_schema" {
		t.Errorf("got %v", err)
	}
}

func TestBackupWhileWriting(t *testing.T) {
	d := dbtest.SQLite(t)
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for c := range 4 {
		wg.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				org := fmt.Sprintf("%d-%06d", c, i)
				err := d.Write(context.Background(), func(tx *db.Tx) error {
					if err := put(org, "x")(tx); err != nil {
						return err
					}
					_, err := tx.Exec(qBenchHead, org)
					return err
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	dir := t.TempDir()
	for i := range 5 {
		before := count(t, d)
		folder := filepath.Join(dir, fmt.Sprint(i))
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, db.FileName)
		if err := d.Backup(t.Context(), file); err != nil {
			t.Fatal(err)
		}
		if err := d.Backup(t.Context(), file); errs.Of(err).Code != "storage.backup_exists" {
			t.Errorf("over an existing file: %v", err)
		}
		restored := openMigrated(t, folder)
		heads, err := db.One(t.Context(), restored, db.Scan1[int], `SELECT count(*) FROM journal_head`)
		if n := count(t, restored); err != nil || n < before || n != heads {
			t.Errorf("the copy has %d organisations and %d heads, %v; there were %d before", n, heads, err, before)
		}
		if err := restored.Close(); err != nil {
			t.Error(err)
		}
		if left, _ := filepath.Glob(filepath.Join(folder, ".anteroom-*")); len(left) > 0 {
			t.Errorf("left behind: %q", left)
		}
	}
	stop()
	wg.Wait()
}

func TestCheckFindsDamage(t *testing.T) {
	dir := t.TempDir()
	d := openMigrated(t, dir)
	furnish(t, d)
	if err := d.Check(t.Context()); err != nil {
		t.Fatalf("undamaged: %v", err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, db.FileName)
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(text, []byte("s-149")) // a key in an index or a table without rowid
	if at < 0 {
		t.Fatal("the row is not in the file")
	}
	copy(text[at:], "s-000")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	d = openMigrated(t, dir)
	defer func() { _ = d.Close() }()
	if err := d.Check(t.Context()); err == nil {
		t.Error("the damage was not found")
	}
}
