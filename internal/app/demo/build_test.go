package demo_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/deciders"
	"anteroom/internal/app/demo"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/app/lending"
	"anteroom/internal/app/listings"
	"anteroom/internal/app/running"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/layout"
	"anteroom/internal/area/note"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/project"
	"anteroom/internal/area/request"
	"anteroom/internal/area/simple"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/zone"
)

// moments are when somebody may clone and run: on working days, at weekends, around
// changes of clocks and years, early and late in the day.
var moments = []string{
	"2026-11-18T10:15:00Z", // a Wednesday
	"2026-11-18T16:30:00Z", // after midnight in Singapore
	"2026-11-19T20:45:00Z",
	"2026-11-21T23:50:00Z", // late on a Saturday
	"2026-03-27T08:00:00Z", // the Friday before London's clocks go forward
	"2026-03-29T01:00:00Z", // the moment they do
	"2026-11-01T06:00:00Z", // the moment New York's go back
	"2026-12-31T23:59:00Z",
	"2027-01-01T00:01:00Z",
	"2028-02-29T12:00:00Z",
}

// onPostgres is how many of them are tried there as well: it takes its time.
const onPostgres = 2

func TestTheDemoStandsOnAnyDay(t *testing.T) {
	for i, text := range moments {
		t.Run(text, func(t *testing.T) {
			now, err := time.Parse(time.RFC3339, text)
			if err != nil {
				t.Fatal(err)
			}
			t.Run("sqlite", func(t *testing.T) { stands(t, dbtest.SQLite(t), now) })
			if i < onPostgres {
				t.Run("postgres", func(t *testing.T) { stands(t, dbtest.Postgres(t), now) })
			}
		})
	}
}

// shelf keeps the files of a test's house in a folder of its own.
func shelf(t *testing.T, j *journal.Journal, at clock.Clock, who *identity.Service) *file.Service {
	t.Helper()
	blobs, err := blob.Open(filepath.Join(t.TempDir(), blob.Folder))
	if err != nil {
		t.Fatal(err)
	}
	return joint.Files(j, at, blobs, nil, file.Limits{File: 1 << 20, All: 1 << 24}, who)
}

func stands(t *testing.T, d *db.DB, now time.Time) {
	ctx, at := t.Context(), clock.At(now)
	j := journal.New(d, at)
	h := demo.House{Clock: at, Identity: identity.New(j, at).HashingLightly(), Tag: tag.New(j)}
	h.Principal = principal.New(j, at, h.Identity)
	h.Task = task.New(j, h.Identity)
	out, err := outbound.New(outbound.Config{})
	if err != nil {
		t.Fatal(err)
	}
	h.Calendar = calendar.New(j, at, calendar.Config{Outbound: out, Todos: h.Task, TodoObjects: h.Task, Actors: h.Identity, Log: slog.New(slog.NewTextHandler(t.Output(), nil))})
	h.Resource = joint.Resources(j, at, h.Identity, h.Calendar)
	h.Rules = joint.Rules(j, at, h.Principal, h.Calendar, h.Tag)
	h.Hold = hold.New(j, at, joint.Holds{Service: h.Calendar},
		joint.Concerned{Principal: h.Principal, Identity: h.Identity}, h.Identity)
	h.Audit = joint.Audit(j, at, h.Identity, h.Principal, h.Rules, h.Calendar, h.Tag)
	h.Booking = joint.Booking(j, at, h.Identity, h.Principal, h.Calendar, h.Resource)
	h.File = shelf(t, j, at, h.Identity)
	h.Note, h.Tie = note.New(j, at, h.Identity), joint.Ties(j, h.Calendar)
	h.Field = field.New(j, h.Task.Owned(), h.Calendar.Owned(), h.Note.Owned(), h.File.Owned())
	h.View = view.New(j, listings.Views(listings.TaskLists, h.Note.Listed(), h.File.Listed(), h.Hold.Listed())...)
	h.Layout, h.Simple = layout.New(j), simple.New(j)
	h.Comment = joint.Comments(j, at, h.Identity, h.File)
	h.Share = lending.Shares(j, at, h.Identity)
	h.Poll = joint.Polls(j, at, h.Identity, h.Principal, h.Calendar, h.Hold)
	h.Request = inbox.New(j, at, h.Identity, h.Principal, h.Rules, h.Task)
	h.Decision = deciders.Decisions(j, at, h.Identity, h.Hold, h.Booking, h.Poll, h.Task, h.Note, h.Request)
	h.Authority = deciders.Authority(j, at, h.Identity, h.Decision, h.Hold, h.Booking, h.Poll)
	h.Project = joint.Projects(j, h.Task)
	h.Run = running.New(j, h.Identity, h.Principal, h.Project, h.Task)
	h.Effort = joint.Efforts(j, at, h.Identity, h.Task, map[ref.Kind]joint.Worked{project.Name: joint.WorkedProject(h.Project), request.Name: inbox.Worked(h.Request)})
	signIns, err := demo.Build(ctx, h, now, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	if !at.Now().Equal(now) {
		t.Errorf("the clock is left at %v", at.Now())
	}
	sound(t, d, j, h)
	believable(t, j, now)
	consistent(t, j)
	today := joint.Today(j, at, h.Identity, h.Principal, h.Calendar, h.Task, h.Booking)
	for _, s := range signIns {
		session, err := h.Identity.SignIn(ctx, s.Email, s.Password, credential.Visit{Agent: "Firefox"})
		if err != nil {
			t.Fatalf("%s can't sign in: %v", s.Role, err)
		}
		if s.Role != "assistant" {
			continue
		}
		a, err := h.Identity.BySession(ctx, session.Secret)
		if err != nil {
			t.Fatal(err)
		}
		page, err := today.Page(ctx, a, clock.DateOf(now), 1, "Europe/London")
		if err != nil {
			t.Fatal(err)
		}
		meetings, clashes, zones := 0, 0, map[string]bool{}
		for _, c := range page.Columns {
			meetings += len(c.Meetings)
			zones[c.Days[0].Zone] = true
			for _, m := range c.Meetings {
				clashes += len(m.Clash)
			}
		}
		if len(page.Columns) < 3 || meetings < 6 || clashes == 0 || len(zones) < 2 || len(page.Late) == 0 || len(page.Due) == 0 {
			t.Errorf("the assistant's day has %d columns, %d meetings, %d clashes, zones %v, %d tasks late and %d due", len(page.Columns), meetings, clashes, zones, len(page.Late), len(page.Due))
		}
		wellSpent(t, h, a, page.Columns[0].Principal.ID, clock.DateOf(now))
		changes, err := today.Changes(ctx, a, "Europe/London")
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		for _, g := range changes.Groups {
			for _, i := range g.Items {
				told++
				if i.Title == "" || i.Summary == "" || strings.Contains(i.Summary, "%!") || i.By.Name == "" {
					t.Errorf("a change of %s says %+v", g.Principal.Name, i)
				}
			}
		}
		if told < 3 {
			t.Errorf("%d changes since the last visit", told)
		}
	}
}

// sound runs every check of the house.
func sound(t *testing.T, d *db.DB, j *journal.Journal, h demo.House) {
	t.Helper()
	if err := j.Seal(t.Context()); err != nil {
		t.Fatal(err)
	}
	var checks []doctor.Check
	for _, list := range [][]doctor.Check{j.Checks(), search.Checks(d.Engine()), identity.Checks(), principal.Checks(), h.Calendar.Checks(), h.Hold.Checks(), h.Task.Checks(), h.Tag.Checks(), h.Audit.Checks()} {
		checks = append(checks, list...)
	}
	for _, r := range doctor.Run(context.WithoutCancel(t.Context()), d, checks) {
		for _, f := range r.Findings {
			t.Errorf("%s: %s", r.Name, f)
		}
	}
}

const qOrganisations db.SQL = `SELECT org FROM organisation`

const (
	qReview  db.SQL = `SELECT start_wall FROM event WHERE title = 'Singapore: Asia review'`
	qStay    db.SQL = `SELECT from_date FROM whereabouts WHERE place = 'Singapore'`
	qFridays db.SQL = `SELECT due FROM task WHERE rule LIKE '%BYDAY=FR'`
)

// consistent wants the trip where its days are, and what is due every Friday due on one.
func consistent(t *testing.T, j *journal.Journal) {
	t.Helper()
	var wall zone.Wall
	var from string
	if err := errors.Join(j.DB().QueryRow(t.Context(), qReview).Scan(&wall), j.DB().QueryRow(t.Context(), qStay).Scan(&from)); err != nil {
		t.Fatal(err)
	}
	if review := wall.Time().Format(time.DateOnly); review != from {
		t.Errorf("the review begins on %s, the stay on %s", review, from)
	}
	due, err := db.All(t.Context(), j.DB(), db.Scan1[string], qFridays)
	if err != nil || len(due) < 2 {
		t.Fatal(due, err)
	}
	for _, d := range due {
		if day, err := time.Parse(time.DateOnly, d); err != nil || day.Weekday() != time.Friday {
			t.Errorf("due every Friday on %s, %v, %v", d, day.Weekday(), err)
		}
	}
}

// believable wants a story that goes forward in time and does not reach beyond now.
func believable(t *testing.T, j *journal.Journal, now time.Time) {
	t.Helper()
	orgs, err := db.All(t.Context(), j.DB(), db.Scan1[ref.Org], qOrganisations)
	if err != nil || len(orgs) != 1 {
		t.Fatal(orgs, err)
	}
	last := clock.Micros(0)
	for seq := int64(0); ; {
		rows, err := j.Outline(t.Context(), orgs[0], seq, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if seq = r.Seq; r.At < last || r.At > clock.Of(now) {
				t.Fatalf("row %d is of %v, after %v, now %v", r.Seq, r.At.Time(), last.Time(), now)
			}
			last = r.At
		}
		if len(rows) < journal.MaxPage {
			return
		}
	}
}
