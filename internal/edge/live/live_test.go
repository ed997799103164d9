package live_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/edge/live"
)

// house is a server with the one operation; who asks is named in a header.
type house struct {
	t *testing.T
	*recordtest.House
	live *live.Live
	bell *bell
	url  string

	mu     sync.Mutex
	actors map[string]access.Actor
	left   chan string // whose stream has ended
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, open(t, d)) })
}

func open(t *testing.T, d *db.DB) *house {
	t.Helper()
	h := &house{t: t, House: recordtest.Build(t, d), left: make(chan string, 100), bell: newBell()}
	h.actors = map[string]access.Actor{"ada": h.Ada, "ben": h.Ben, "carl": h.Carl, "dora": h.Dora, "eve": h.Eve}
	h.live = live.New(h.Journal, h.bell, h.again)
	raw := h.live.Ops()[0].Raw
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, err := h.again(r)
		if err == nil {
			err = raw(a, w, r)
		}
		if err != nil {
			http.Error(w, errs.Of(err).Code, http.StatusServiceUnavailable)
		}
		h.left <- r.Header.Get("As")
	}))
	t.Cleanup(server.Close)
	h.url = server.URL
	return h
}

func (h *house) again(r *http.Request) (access.Actor, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	a, ok := h.actors[r.Header.Get("As")]
	if !ok {
		return a, errors.New("signed out")
	}
	return a, nil
}

// become changes what somebody may do; nil signs them out.
func (h *house) become(name string, a *access.Actor) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.actors, name)
	if a != nil {
		h.actors[name] = *a
	}
}

// write changes one record of a kind in Vera's space, and tells its number.
func (h *house) write(j *journal.Journal, kind ref.Kind, id string) int64 {
	h.t.Helper()
	permit := access.Founding(h.Org, h.Ada.Member, access.CLI, h.Vera)
	_, err := j.Write(h.t.Context(), permit, func(tx *journal.Tx) error {
		return tx.Tell(journal.Entry{Space: h.Vera, Kind: kind, ID: ref.ID(id), Op: journal.Update, Rev: 1, Before: "secret", After: "more secret"})
	})
	if err != nil {
		h.t.Fatal(err)
	}
	head, err := j.Head(h.t.Context(), h.Org)
	if err != nil {
		h.t.Fatal(err)
	}
	return head.Seq
}

// heard is one event as it arrived.
type heard struct{ id, name, data string }

// listener is somebody's open stream.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
	stop  context.CancelFunc
}

func (h *house) listen(who string, headers ...string) *listener {
	h.t.Helper()
	ctx, stop := context.WithCancel(h.t.Context())
	h.t.Cleanup(stop)
	r, err := http.NewRequestWithContext(ctx, "GET", h.url, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("As", who)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = resp.Body.Close() })
	if resp.StatusCode != 200 || resp.Header.Get("Content-Type") != "text/event-stream" || resp.Header.Get("Cache-Control") != "no-store" {
		h.t.Fatalf("%s %v", resp.Status, resp.Header)
	}
	return &listener{h.t, bufio.NewScanner(resp.Body), stop}
}

// next gives the next event; ok is false at the end of the stream.
func (l *listener) next() (e heard, ok bool) {
	for l.lines.Scan() {
		name, value, _ := strings.Cut(l.lines.Text(), ": ")
		switch {
		case name == "id":
			e.id = value
		case name == "event":
			e.name = value
		case name == "data":
			e.data = value
		case l.lines.Text() == "" && e.name != "":
			return e, true
		}
	}
	return e, false
}

func (l *listener) want(name string) heard {
	l.t.Helper()
	e, ok := l.next()
	if !ok || e.name != name {
		l.t.Fatalf("heard %+v (%v), want %s", e, ok, name)
	}
	return e
}

func (l *listener) wantEnd() {
	l.t.Helper()
	if e, ok := l.next(); ok {
		l.t.Fatalf("heard %+v, want the end", e)
	}
}

func TestAChangeIsHeardWithoutItsContent(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		ben := h.listen("ben")
		ben.want("hello")
		seq := h.write(h.Journal, "event", "e1")
		e := ben.want("change")
		want := fmt.Sprintf(`{"seq":%d,"kind":"event","id":"e1","space":%q,"op":"update"}`, seq, h.Vera)
		if e.data != want || e.id != fmt.Sprint(seq) {
			t.Fatalf("heard %+v, want %s", e, want)
		}
	})
}

// TestEachHearsWhatTheyMaySee writes one record of each kind and a last one that all hear.
func TestEachHearsWhatTheyMaySee(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for who, want := range map[string]string{"ben": "event task tag", "carl": "event task tag", "dora": "event", "eve": ""} {
			l := h.listen(who)
			l.want("hello")
			for _, kind := range []ref.Kind{"event", "task", "tag"} {
				h.write(h.Journal, kind, "1")
			}
			everybody := access.Founding(h.Org, h.Ada.Member, access.CLI, ref.Space(h.Org))
			_, err := h.Journal.Write(t.Context(), everybody, func(tx *journal.Tx) error {
				return tx.Tell(journal.Entry{Space: ref.Space(h.Org), Kind: "organisation", ID: "last", Op: journal.Update})
			})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for {
				e := l.want("change")
				if strings.Contains(e.data, `"last"`) {
					break
				}
				_, kind, _ := strings.Cut(e.data, `"kind":"`)
				kind, _, _ = strings.Cut(kind, `"`)
				got = append(got, kind)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s hears %v, want %s", who, got, want)
			}
			l.stop()
		}
	})
}

// TestPrivateRecordsAreNotNamed writes private records in Vera's space: Ben, who doesn't
// see them, hears of those that take time, and of what he has known or will know.
func TestPrivateRecordsAreNotNamed(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for who, want := range map[string]string{"ada": "event task shut open", "ben": "event shut open", "dora": "event"} {
			l := h.listen(who)
			l.want("hello")
			permit := access.Founding(h.Org, h.Ada.Member, access.CLI, h.Vera, ref.Space(h.Org))
			_, err := h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
				for _, e := range []journal.Entry{
					{Space: h.Vera, Kind: "event", ID: "event", Private: journal.Secluded},
					{Space: h.Vera, Kind: "task", ID: "task", Private: journal.Secluded},
					{Space: h.Vera, Kind: "task", ID: "shut", Private: journal.Closing},
					{Space: h.Vera, Kind: "task", ID: "open"},
					{Space: ref.Space(h.Org), Kind: "organisation", ID: "last"},
				} {
					e.Op = journal.Update
					if err := tx.Tell(e); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for {
				e := l.want("change")
				if strings.Contains(e.data, `"last"`) {
					break
				}
				_, id, _ := strings.Cut(e.data, `"id":"`)
				id, _, _ = strings.Cut(id, `"`)
				got = append(got, id)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s hears %v, want %s", who, got, want)
			}
			l.stop()
		}
	})
}

func TestAStreamThatWasCutGoesOn(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		first := h.write(h.Journal, "event", "1")
		for i := range 3 {
			h.write(h.Journal, "event", fmt.Sprint(i+2))
		}
		ben := h.listen("ben", "Last-Event-ID", fmt.Sprint(first))
		ben.want("hello")
		for i := range 3 {
			if e := ben.want("change"); e.id != fmt.Sprint(first+int64(i)+1) {
				t.Fatalf("heard %+v after %d", e, first)
			}
		}
		h.write(h.Journal, "event", "new")
		if e := ben.want("change"); !strings.Contains(e.data, `"new"`) {
			t.Fatalf("heard %+v", e)
		}
		for _, id := range []string{fmt.Sprint(first + 100), "nonsense"} { // of a house that was restored, or no number
			again := h.listen("ben", "Last-Event-ID", id)
			if id != "nonsense" {
				again.want("resync")
			}
			again.want("hello")
			h.write(h.Journal, "event", "newer")
			again.want("change")
		}
	})
}

func TestTooMuchMeanwhile(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		permit := access.Founding(h.Org, h.Ada.Member, access.CLI, h.Vera)
		_, err := h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
			for i := range 2001 {
				if err := tx.Tell(journal.Entry{Space: h.Vera, Kind: "event", ID: ref.ID(fmt.Sprint(i)), Op: journal.Create, Rev: 1}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		late := h.listen("ben", "Last-Event-ID", "0")
		if e := late.want("resync"); e.id != "2001" {
			t.Fatalf("heard %+v", e)
		}
		late.want("hello")
		inTime := h.listen("ben", "Last-Event-ID", "1")
		inTime.want("hello")
		for i := range 2000 {
			if e := inTime.want("change"); e.id != fmt.Sprint(i+2) {
				t.Fatalf("heard %+v, want %d", e, i+2)
			}
		}
	})
}

func TestASignInOrGrantThatEnds(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		fewer := access.NewActor(h.Org, h.Ben.Member, access.Session, false, h.Ben.At, h.Ben.Grants()[:1])
		for name, now := range map[string]*access.Actor{"signed out": nil, "a grant ended": &fewer} {
			h.become("ben", &h.Ben)
			ben := h.listen("ben")
			ben.want("hello")
			h.become("ben", now)
			h.write(h.Journal, "event", "secret")
			if e := ben.want("resync"); strings.Contains(e.data, "secret") {
				t.Errorf("%s: heard %+v", name, e)
			}
			ben.wantEnd()
		}
	})
}

func TestWritesOfOtherNodesAreHeard(t *testing.T) {
	h := open(t, dbtest.Postgres(t))
	there := journal.New(h.Journal.DB(), clock.System{})
	ben := h.listen("ben")
	ben.want("hello")
	h.write(there, "event", "e1")
	if err := h.Journal.Poll(t.Context()); err != nil {
		t.Fatal(err)
	}
	ben.want("change")
}

func TestEndsAreClean(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	gone := h.listen("ben")
	gone.want("hello")
	gone.stop()
	if who := <-h.left; who != "ben" {
		t.Fatal(who)
	}
	stays := h.listen("carl")
	stays.want("hello")
	h.live.Close()
	stays.wantEnd()
	late := h.listen("dora") // one that comes while the doors close
	late.want("hello")
	late.wantEnd()
	<-h.left
	<-h.left
	if n := h.live.Open(); n != 0 {
		t.Errorf("%d streams are left", n)
	}
}

func TestOneMemberDoesNotTakeAllStreams(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	raw := h.live.Ops()[0].Raw
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	began := make(chan struct{})
	for range live.OfMemberAtMost {
		wg.Go(func() {
			w := &quietWriter{header: http.Header{}, began: began}
			r := httptest.NewRequestWithContext(ctx, "GET", "/", nil)
			r.Header.Set("As", "ben")
			if err := raw(h.Ben, w, r); err != nil {
				t.Error(err)
			}
		})
	}
	for range live.OfMemberAtMost {
		<-began
	}
	if err := raw(h.Ben, httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, "GET", "/", nil)); errs.Of(err).Code != "live.full" {
		t.Errorf("one more: %v", err)
	}
	h.listen("carl").want("hello")
	stop()
	wg.Wait()
}

// quietWriter takes what is written; its first write is told to began.
type quietWriter struct {
	header   http.Header
	began    chan struct{}
	once     sync.Once
	mu       sync.Mutex
	text     strings.Builder
	deadline time.Time
	fail     bool
}

func (w *quietWriter) Header() http.Header { return w.header }
func (w *quietWriter) WriteHeader(int)     {}
func (w *quietWriter) Flush()              {}

func (w *quietWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.began != nil {
		w.once.Do(func() { w.began <- struct{}{} })
	}
	w.text.Write(b)
	if w.fail {
		return 0, errors.New("i/o timeout")
	}
	return len(b), nil
}

func (w *quietWriter) SetWriteDeadline(t time.Time) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.deadline = t
	return nil
}

func (w *quietWriter) heard() (string, time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String(), w.deadline
}

// bell rings for nobody but by hand.
type bell struct{ rung chan struct{} }

func newBell() *bell { return &bell{make(chan struct{}, 1)} }

func (b *bell) Watch(ref.Org, ref.Member) (<-chan struct{}, func()) { return b.rung, func() {} }

func TestABellIsHeardWithoutWhatItIsFor(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	l := h.listen("ben")
	l.want("hello")
	h.bell.rung <- struct{}{}
	if got := l.want("notice"); got.data != "{}" {
		t.Errorf("%+v", got)
	}
	h.become("ben", nil)
	h.bell.rung <- struct{}{}
	l.want("resync") // whoever is signed out is told nothing
	l.wantEnd()
}

// nothing is a journal in which nothing happens, so that time can be let pass.
type nothing struct{}

func (nothing) Head(context.Context, ref.Org) (journal.Head, error) {
	return journal.Head{Seq: 7}, nil
}
func (nothing) Outline(context.Context, ref.Org, int64, int) ([]journal.Row, error) { return nil, nil }
func (nothing) Watch(ref.Org) (<-chan journal.Head, func())                         { return nil, func() {} }

func TestAQuietStreamBeats(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		l := live.New(nothing{}, newBell(), func(*http.Request) (access.Actor, error) { return access.Actor{}, nil })
		w := &quietWriter{header: http.Header{}}
		go func() { _ = l.Ops()[0].Raw(access.Actor{}, w, httptest.NewRequestWithContext(ctx, "GET", "/", nil)) }()
		time.Sleep(46 * time.Second) // of the bubble's own time
		synctest.Wait()
		text, deadline := w.heard()
		if n := strings.Count(text, "id: 7\n: beat\n\n"); n != 3 {
			t.Errorf("%d beats in 46 seconds: %q", n, text)
		}
		if ahead := time.Until(deadline); ahead <= 0 || ahead > 10*time.Second {
			t.Errorf("a write may take until %v from now", ahead)
		}
		stop()
		synctest.Wait()
		if l.Open() != 0 {
			t.Error("it is still open")
		}
	})
}

func TestAReaderWhoDoesNotReadIsLeft(t *testing.T) {
	h := open(t, dbtest.SQLite(t))
	w := &quietWriter{header: http.Header{}, fail: true}
	if err := h.live.Ops()[0].Raw(h.Ben, w, httptest.NewRequestWithContext(t.Context(), "GET", "/", nil)); err != nil {
		t.Fatal(err)
	}
	if h.live.Open() != 0 {
		t.Error("it is still open")
	}
}
