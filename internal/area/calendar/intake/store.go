package intake

import (
	"context"
	"errors"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

const importColumns = `id, space, calendar, name, file, state, created_us, updated_us, counts, notes, error, act`

const (
	qImportNew db.SQL = `INSERT INTO calendar_import (org, member, ` + importColumns + `)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qImportSet db.SQL = `UPDATE calendar_import SET calendar = $3, name = $4, state = $5, updated_us = $6, counts = $7, notes = $8, error = $9, act = $10
WHERE org = $1 AND id = $2`
	qImportGet db.SQL = `SELECT ` + importColumns + ` FROM calendar_import WHERE org = $1 AND id = $2`
	qAbandon   db.SQL = `UPDATE calendar_import SET state = 'failed', error = $2, updated_us = $1 WHERE state IN ('reading', 'ready') AND updated_us <= $1`
	qLeftOver  db.SQL = `SELECT DISTINCT t.org, t.import FROM calendar_staged t LEFT JOIN calendar_import i ON i.org = t.org AND i.id = t.import
WHERE i.state IS NULL OR i.state NOT IN ('reading', 'ready')`
	qUnstage db.SQL = `DELETE FROM calendar_staged WHERE org = $1 AND import = $2 AND n >= $3 AND n < $4`
	qStaged  db.SQL = `SELECT n, kind, uid, line, hash, projection, text FROM calendar_staged WHERE org = $1 AND import = $2 AND n >= $3 ORDER BY n LIMIT $4`
	qStage   db.SQL = `INSERT INTO calendar_staged (org, import, n, kind, uid, line, hash, projection, text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (org, import, kind, uid) DO NOTHING`
	qStagedGet db.SQL = `SELECT n, kind, uid, line, hash, projection, text FROM calendar_staged WHERE org = $1 AND import = $2 AND kind = $3 AND uid = $4`
	qStagedSet db.SQL = `UPDATE calendar_staged SET hash = $4, projection = $5, text = $6 WHERE org = $1 AND import = $2 AND n = $3`
	qLastStage db.SQL = `SELECT COALESCE(MAX(n), 0) FROM calendar_staged WHERE org = $1 AND import = $2`
)

const (
	fImports      db.Fragment = `SELECT ` + importColumns + ` FROM calendar_import WHERE org = ?`
	fImportsOrder db.Fragment = `ORDER BY created_us DESC, id LIMIT ?`
)

func scanImport(row db.Row) (*State, error) {
	st := new(State)
	var counts, notes []byte
	err := row.Scan(&st.ID, &st.Space, &st.Calendar, &st.Name, &st.File, &st.State, &st.CreatedUS, &st.UpdatedUS, &counts, &notes, &st.Error, &st.Act)
	if err != nil {
		return nil, err
	}
	st.Notes = []Note{}
	return st, errors.Join(json.Unmarshal(counts, &st.Counts), json.Unmarshal(notes, &st.Notes))
}

func (s *Service) loadImport(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (*State, error) {
	st, err := db.One(ctx, r, scanImport, qImportGet, org, id)
	if errors.Is(err, db.ErrNoRows) {
		return nil, errs.Missing("import")
	}
	return st, err
}

func (s *Service) newImport(ctx context.Context, a access.Actor, st *State) error {
	st.UpdatedUS = st.CreatedUS
	counts, notes, err := st.lists()
	if err != nil {
		return err
	}
	return s.db().Housekeep(ctx, "import", func(tx *db.Tx) error {
		n, err := tx.Exec(qImportNew, a.Org, a.Member, st.ID, st.Space, st.Calendar, st.Name, st.File, st.State,
			st.CreatedUS, st.UpdatedUS, counts, notes, st.Error, st.Act)
		if err == nil && n == 0 {
			err = errs.New(errs.Conflict, "import.id_taken", "This import was begun already. Look how far it is, or make a new id.")
		}
		return err
	})
}

func (st *State) lists() (counts, notes string, err error) {
	c, err := json.Marshal(st.Counts)
	if err != nil {
		return "", "", err
	}
	n, err := json.Marshal(st.Notes, json.FormatNilSliceAsNull(false))
	return string(c), string(n), err
}

// saveImport keeps how far an import is.
func (s *Service) saveImport(ctx context.Context, org ref.Org, st *State) error {
	return s.db().Housekeep(ctx, "import", func(tx *db.Tx) error { return st.save(tx.Exec, org) })
}

func (st *State) save(exec func(db.SQL, ...any) (int64, error), org ref.Org) error {
	counts, notes, err := st.lists()
	if err != nil {
		return err
	}
	_, err = exec(qImportSet, org, st.ID, st.Calendar, st.Name, st.State, st.UpdatedUS, counts, notes, st.Error, st.Act)
	return err
}

// unstage removes what an import had staged, in chunks: others want to write too.
func (s *Service) unstage(ctx context.Context, org ref.Org, id ref.ID) error {
	const chunk = 2000
	var last int
	if err := s.db().QueryRow(ctx, qLastStage, org, id).Scan(&last); err != nil {
		return err
	}
	for from := 0; from <= last; from += chunk {
		err := s.db().Housekeep(ctx, "import", func(tx *db.Tx) error {
			_, err := tx.Exec(qUnstage, org, id, from, from+chunk)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// dropAbandoned ends imports that nobody has worked on since an instant.
func (s *Service) dropAbandoned(ctx context.Context, since clock.Micros) error {
	const why = "The server stopped in the middle, so nothing was imported. Import the file again."
	err := s.db().Housekeep(ctx, "import", func(tx *db.Tx) error {
		_, err := tx.Exec(qAbandon, since, why)
		return err
	})
	if err != nil {
		return err
	}
	type left struct {
		org ref.Org
		id  ref.ID
	}
	all, err := db.All(ctx, s.db(), func(row db.Row) (l left, err error) { return l, row.Scan(&l.org, &l.id) }, qLeftOver)
	if err != nil {
		return err
	}
	for _, l := range all {
		if _, mine := s.running.Load(l.id); mine {
			continue
		}
		if err := s.unstage(ctx, l.org, l.id); err != nil {
			return err
		}
	}
	return nil
}

// staged is one object that was read and is not yet published.
type staged struct {
	n          int
	kind       string // event or task
	uid        string
	line       int
	hash       string // without what changes at every export
	projection []byte
	text       string
}

func scanStaged(row db.Row) (g staged, err error) {
	return g, row.Scan(&g.n, &g.kind, &g.uid, &g.line, &g.hash, &g.projection, &g.text)
}
