package app

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
	"anteroom/internal/edge/httpapi"
)

// noon is where a world's clock stands: Thursday, 12 March 2026, 12:00 UTC.
var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// world is the whole house in this process, with people of every sort in it. Anna
// and Bela are supported; who stands how to Anna is in cast. Oscar owns another
// organisation in the same database.
type world struct {
	t     testing.TB
	d     *db.DB
	h     *house
	clock *clock.Fixed
	org   ref.Org

	who         map[string]*person
	anna, bela  string // the ids of principals, and of their spaces
	otherPerson string // Oscar's principal

	api    *description // once somebody has asked
	trips  int          // how many whereabouts were made
	byLink int          // counts what was booked by link, so that each finds its time free
}

// person is somebody who comes in, by each of the ways there are.
type person struct {
	name, email string
	id          string
	secrets     map[via]string
}

// via is how somebody shows who they are.
type via string

const (
	bySession via = "session"
	byToken   via = "token"
	byReading via = "read-only token"
	byNothing via = "nothing"
)

const theirPassword = "seven grey herons wade"

// cast is everybody in Anna's organisation, with their place in it.
var cast = []struct {
	name  string
	place access.Role
}{
	{"olivia", access.Owner}, // owns the organisation, and sees no principal's space
	{"lena", access.Lead},    // likewise, as a lead
	{"petra", access.Viewer}, // is Anna: the space is hers
	{"amir", access.Viewer},  // assists Anna and sees what is private
	{"aida", access.Viewer},  // assists Anna without that
	{"cora", access.Viewer},  // covers for Anna's assistant from next week on
	{"carl", access.Viewer},  // covers now
	{"corin", access.Viewer}, // covered until last week
	{"vera", access.Viewer},  // reads, also what is private
	{"vic", access.Viewer},   // reads
	{"bo", access.Viewer},    // sees when Anna is busy
	{"stan", access.Viewer},  // assists Bela and has nothing to do with Anna
	{"dan", access.Viewer},   // assisted Anna until he was disabled
}

// inhabit makes the world in a fresh database.
func inhabit(t testing.TB, d *db.DB) *world {
	t.Helper()
	w := &world{t: t, d: d, clock: clock.At(noon), org: ref.Org(ref.New()), who: map[string]*person{}}
	log := slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	var err error
	if w.h, err = build(d, parts{Version: "test", Clock: w.clock, Log: log, Data: t.TempDir()}); err != nil {
		t.Fatal(err)
	}
	w.h.identity.HashingLightly()
	f := identity.Founding{Org: w.org, Name: "Example House", Via: access.CLI}
	for _, c := range cast {
		f.Members = append(f.Members, w.member(c.name, "example.com", c.place))
	}
	other := identity.Founding{Org: ref.Org(ref.New()), Name: "Other House", Via: access.CLI, Members: []identity.FirstMember{w.member("oscar", "example.org", access.Owner)}}
	for _, one := range []identity.Founding{f, other} {
		if err := w.h.identity.Found(t.Context(), one); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range w.who {
		w.letIn(p)
	}
	w.arrange()
	return w
}

// member is somebody to be founded with; everybody has the same password.
func (w *world) member(name, domain string, place access.Role) identity.FirstMember {
	p := &person{name: name, email: name + "@" + domain, id: string(ref.New()), secrets: map[via]string{byNothing: ""}}
	w.who[name] = p
	return identity.FirstMember{Member: identity.Member{ID: ref.Member(p.id), Name: name, Email: p.email, OrgRole: place, Zone: "Europe/London"}, Password: theirPassword}
}

func (w *world) letIn(p *person) {
	w.t.Helper()
	for how, reading := range map[via]bool{byToken: false, byReading: true} {
		secret, _, err := w.h.identity.CreateToken(w.t.Context(), p.email, identity.NewToken{Name: string(how), ReadOnly: reading, Days: 90})
		if err != nil {
			w.t.Fatal(err)
		}
		p.secrets[how] = secret
	}
	p.secrets[bySession] = w.signIn(p)
}

func (w *world) signIn(p *person) string {
	w.t.Helper()
	s, err := w.h.identity.SignIn(w.t.Context(), p.email, theirPassword, credential.Visit{Address: netip.MustParseAddr("192.0.2.1"), Agent: "Firefox"})
	if err != nil {
		w.t.Fatal(err)
	}
	return s.Secret
}

// arrange says who supports whom.
func (w *world) arrange() {
	w.t.Helper()
	w.anna = w.made(w.do("lena", "POST", "/principals", map[string]any{"name": "Anna Example", "zone": "Europe/London", "place": "London", "member": w.who["petra"].id}), "principal")
	w.bela = w.made(w.do("lena", "POST", "/principals", map[string]any{"name": "Bela Example", "zone": "Europe/London", "place": "London"}), "principal")
	w.otherPerson = w.made(w.do("oscar", "POST", "/principals", map[string]any{"name": "Otto Example", "zone": "Europe/London", "member": w.who["oscar"].id}), "principal")
	for _, s := range []struct {
		who, role, from, until string
		private                bool
	}{
		{"amir", "assistant", "2026-01-01", "", true},
		{"aida", "assistant", "2026-01-01", "", false},
		{"cora", "assistant", "2026-03-16", "2026-03-20", true},
		{"carl", "assistant", "2026-03-09", "2026-03-13", false},
		{"corin", "assistant", "2026-03-02", "2026-03-06", true},
		{"vera", "viewer", "2026-01-01", "", true},
		{"vic", "viewer", "2026-01-01", "", false},
		{"bo", "busy", "2026-01-01", "", false},
		{"dan", "assistant", "2026-01-01", "", true},
	} {
		n := map[string]any{"principal": w.anna, "member": w.who[s.who].id, "role": s.role, "from": s.from, "sees_private": s.private}
		if s.until != "" {
			n["until"] = s.until
		}
		w.do("lena", "POST", "/partnerships", n)
	}
	w.do("lena", "POST", "/partnerships", map[string]any{"principal": w.bela, "member": w.who["stan"].id, "role": "assistant", "from": "2026-01-01", "sees_private": true})
	w.do("olivia", "PATCH", "/members/"+w.who["dan"].id, map[string]any{"rev": 1, "disabled": true})
}

// answer is what came back of a request.
type answer struct {
	status int
	header http.Header
	body   string
}

// send sends a request as somebody. A body that is no text is sent as JSON.
func (w *world) send(name string, how via, method, path string, body any, headers ...string) answer {
	w.t.Helper()
	return w.sendIn(w.t.Context(), name, how, method, path, body, headers...)
}

func (w *world) sendIn(ctx context.Context, name string, how via, method, path string, body any, headers ...string) answer {
	w.t.Helper()
	text, isText := body.(string)
	kind := "text/calendar"
	if raw, isRaw := body.(json.RawMessage); isRaw { // also what is no JSON
		text, kind = string(raw), "application/json"
	} else if !isText && body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			w.t.Fatal(err)
		}
		text, kind = string(b), "application/json"
	}
	r := httptest.NewRequestWithContext(ctx, method, httpapi.Root+path, strings.NewReader(text))
	if text != "" {
		r.Header.Set("Content-Type", kind)
	}
	switch secret := w.who[name].secrets[how]; how {
	case bySession:
		r.AddCookie(&http.Cookie{Name: "anteroom", Value: secret})
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	case byToken, byReading:
		r.Header.Set("Authorization", "Bearer "+secret)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got := httptest.NewRecorder()
	w.h.handler.ServeHTTP(got, r)
	return answer{got.Code, got.Header(), got.Body.String()}
}

// do sends a request by token that has to succeed, and gives the answer's JSON.
func (w *world) do(name, method, path string, body any) map[string]any {
	w.t.Helper()
	got := w.send(name, byToken, method, path, body)
	if got.status >= 300 {
		w.t.Fatalf("%s: %s %s is %d: %s", name, method, path, got.status, got.body)
	}
	return got.json(w.t)
}

func (a answer) json(t testing.TB) map[string]any {
	t.Helper()
	all := map[string]any{}
	if err := json.Unmarshal([]byte(a.body), &all); err != nil && a.body != "" {
		t.Fatalf("%v: %s", err, a.body)
	}
	return all
}

// made is the id of the record of a kind in an answer.
func (w *world) made(answer map[string]any, kind string) string {
	w.t.Helper()
	record, _ := answer[kind].(map[string]any)
	id, _ := record["id"].(string)
	if id == "" {
		w.t.Fatalf("no %s in %v", kind, answer)
	}
	return id
}

// head is how far the journal of Anna's house is.
func (w *world) head() int64 {
	w.t.Helper()
	head, err := w.h.journal.Head(w.t.Context(), w.org)
	if err != nil {
		w.t.Fatal(err)
	}
	return head.Seq
}

// sound runs every check of the house.
func (w *world) sound() {
	w.t.Helper()
	if err := w.h.journal.Seal(context.WithoutCancel(w.t.Context())); err != nil {
		w.t.Fatal(err)
	}
	for _, r := range doctor.Run(context.WithoutCancel(w.t.Context()), w.d, w.h.checks()) {
		for _, f := range r.Findings {
			w.t.Errorf("%s: %s", r.Name, f)
		}
	}
}
