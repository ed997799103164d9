package intake

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"time"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// MaxFile is how large a file may be, in bytes.
const MaxFile = 256 << 20

// Request says what a file is read into.
type Request struct {
	ID       ref.ID    // made by the client, so that it can ask how far the import is; made here when empty
	Space    ref.Space // may be empty when Calendar is given
	Calendar ref.ID    // an existing calendar; empty for the imported one of that name, or a new one
	Name     string    // of the calendar; what the file says, or its name, when empty
	FileName string
	Size     int64 // in bytes, when known; for the progress only
}

// Stage is how far an import is.
type Stage string

// The stages.
const (
	Reading   Stage = "reading"
	Ready     Stage = "ready" // read whole, about to be published
	Published Stage = "published"
	Failed    Stage = "failed"
)

// Note is what somebody should know about one place of a file.
type Note struct {
	Line     int    `json:"line"`
	UID      string `json:"uid,omitempty"`
	Severity string `json:"severity" enum:"skipped,changed,note"`
	Msg      string `json:"msg"`
}

// Counts are what an import has read and done.
type Counts struct {
	Bytes     int64 `json:"bytes"`
	Total     int64 `json:"total" doc:"Bytes of the file, 0 when not known"`
	Events    int   `json:"events" doc:"Calendar objects, each series once"`
	Series    int   `json:"series"`
	Overrides int   `json:"overrides" doc:"Changed occurrences of series"`
	Tasks     int   `json:"tasks"`
	Added     int   `json:"added"`
	Updated   int   `json:"updated"`
	Unchanged int   `json:"unchanged"`
	Vanished  int   `json:"vanished" doc:"In the calendar and not in the file; may be removed"`
	Skipped   int   `json:"skipped"`
	MoreNotes int   `json:"more_notes" doc:"Notes beyond those listed"`
}

// State is an import as it is shown while it goes and after.
type State struct {
	ID        ref.ID       `json:"id"`
	Space     ref.Space    `json:"space"`
	State     Stage        `json:"state" enum:"reading,ready,published,failed"`
	Calendar  ref.ID       `json:"calendar,omitempty"`
	Name      string       `json:"name,omitempty" doc:"Of the calendar"`
	File      string       `json:"file,omitempty"`
	CreatedUS clock.Micros `json:"created_us"`
	UpdatedUS clock.Micros `json:"updated_us"`
	Counts
	Notes []Note  `json:"notes"`
	Error string  `json:"error,omitempty" doc:"Why it failed, and what to do"`
	Act   ref.Act `json:"act,omitempty" doc:"Takes the whole import back; absent when nothing changed"`
	// What follows is not kept with the import but read anew.
	TakenBackUS  clock.Micros `json:"taken_back_us,omitzero" doc:"When the import was taken back; absent while it stands"`
	VanishedLeft int          `json:"vanished_left" doc:"Of what vanished, what is still in the calendar and the caller may remove"`
}

const maxNotes = 200

func (st *State) note(n Note) {
	if n.Severity == "skipped" {
		st.Skipped++
	}
	if len(st.Notes) >= maxNotes {
		st.MoreNotes++
		return
	}
	st.Notes = append(st.Notes, n)
}

// Import reads a file into a calendar: all of it or nothing, in one act that can
// be undone. What the calendar has already stays as it is when the file says the
// same as last time. progress, which may be nil, hears how far it is.
// Errors: import.*, ical.*, calendar.*, access.*, storage.*.
func (s *Service) Import(ctx context.Context, a access.Actor, req Request, file io.Reader, progress func(State)) (*State, error) {
	in := intake{space: req.Space, name: req.Name, file: req.FileName, progress: progress}
	if req.Calendar != "" {
		c, err := store.Writable(ctx, s.db(), a, req.Calendar)
		if err != nil {
			return nil, err
		}
		if in.space = c.Space; req.Space != "" && req.Space != c.Space {
			return nil, errs.Missing("calendar")
		}
		in.calendar = &c
	}
	if _, err := access.Authorize(a, access.On(store.KindImport, access.Write), in.space); err != nil {
		return nil, err
	}
	if in.name != "" {
		name, err := store.CleanName(in.name)
		if err != nil {
			return nil, err
		}
		in.name = name
	}
	if err := record.CheckID(req.ID); err != nil {
		return nil, err
	}
	if req.ID == "" {
		req.ID = ref.New()
	}
	leave, err := s.turns.enter(a.Member)
	if err != nil {
		return nil, err
	}
	defer leave()
	st := &State{ID: req.ID, Space: in.space, State: Reading, File: fileName(req.FileName), CreatedUS: s.now(), Counts: Counts{Total: req.Size}, Notes: []Note{}}
	if err := s.newImport(ctx, a, st); err != nil {
		return nil, err
	}
	s.running.Store(st.ID, true)
	defer s.running.Delete(st.ID)
	if _, err := s.takeIn(ctx, a, in, st, file); err != nil {
		return s.failed(ctx, a.Org, st, err), err
	}
	if err := s.sinceThen(ctx, a, []*State{st}); err != nil {
		return nil, err
	}
	if progress != nil {
		progress(*st)
	}
	return st, nil
}

// fileName keeps the last part of a path, for showing.
func fileName(path string) string {
	name := []rune(strings.ToValidUTF8(filepath.Base(strings.ReplaceAll(path, `\`, "/")), "?"))
	if path == "" {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, string(name[:min(len(name), store.MaxName)]))
}

// failed keeps why an import failed and removes what it had staged.
func (s *Service) failed(ctx context.Context, org ref.Org, st *State, why error) *State {
	st.State, st.Error = Failed, errs.Of(why).Msg
	ctx = context.WithoutCancel(ctx) // also when the one who asked has gone
	if err := s.saveImport(ctx, org, st); err != nil {
		s.log.Error("a failed import can't be marked", "import", st.ID, "err", err)
	}
	if err := s.unstage(ctx, org, st.ID); err != nil {
		s.log.Error("what an import staged can't be removed", "import", st.ID, "err", err)
	}
	return st
}

// intake is one file that is taken in.
type intake struct {
	space    ref.Space
	calendar *store.Calendar // nil: by name, or a new one
	name     string
	file     string
	mirror   bool // a subscription: what the file lacks goes
	progress func(State)
}

// taken is what is learnt from a file beside its objects.
type taken struct {
	Act   ref.Act
	every time.Duration // how often it wants to be read again; 0 when it does not say
}

// takeIn stages a file and publishes it.
func (s *Service) takeIn(ctx context.Context, a access.Actor, in intake, st *State, file io.Reader) (taken, error) {
	head, err := s.stage(ctx, a.Org, in, st, file)
	if err != nil {
		return taken{}, err
	}
	st.State = Ready
	if err := s.report(ctx, a.Org, in, st); err != nil {
		return taken{}, err
	}
	if err := s.publish(ctx, a, in, st, head); err != nil {
		return taken{}, err
	}
	if err := s.unstage(context.WithoutCancel(ctx), a.Org, st.ID); err != nil {
		s.log.Error("what an import staged can't be removed", "import", st.ID, "err", err)
	}
	if st.Act != "" {
		store.ReindexNow(ctx, s.db(), s.log, a.Org, st.Calendar)
	}
	return taken{Act: st.Act, every: head.every}, nil
}

// report keeps and tells how far an import is.
func (s *Service) report(ctx context.Context, org ref.Org, in intake, st *State) error {
	st.UpdatedUS = s.now()
	if in.mirror {
		return nil
	}
	if in.progress != nil {
		in.progress(*st)
	}
	return s.saveImport(ctx, org, st)
}

// Get gives one import. Errors: import.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (*State, error) {
	st, err := s.loadImport(ctx, s.db(), a.Org, id)
	if err != nil {
		return nil, err
	}
	if _, err := access.Authorize(a, access.On(store.KindImport, access.Read), st.Space); err != nil {
		return nil, errs.Missing("import")
	}
	return st, s.sinceThen(ctx, a, []*State{st})
}

const maxImports = 100

// List lists the last imports into spaces the actor may read, newest first.
func (s *Service) List(ctx context.Context, a access.Actor) ([]*State, error) {
	spaces := access.Scope(a, access.On(store.KindImport, access.Read)).Spaces()
	q := db.In(db.Build(fImports, a.Org), "AND", "space", spaces).Add(fImportsOrder, maxImports)
	all, err := db.All(ctx, s.db(), scanImport, q.SQL(), q.Args()...)
	if err != nil {
		return nil, err
	}
	return append([]*State{}, all...), s.sinceThen(ctx, a, all)
}

// Recover marks imports that an earlier run of the program left in the middle as
// failed and removes what they had staged. It is called at start.
func (s *Service) Recover(ctx context.Context) error {
	before := s.now()
	if s.db().Engine() == db.Postgres { // another node may be reading one right now
		before = before.Add(-time.Hour)
	}
	return s.dropAbandoned(ctx, before)
}
