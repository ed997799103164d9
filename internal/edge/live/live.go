package live

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const (
	// heartbeat keeps proxies from closing a quiet stream, and finds dead ones.
	heartbeat = 15 * time.Second
	// recheck is how soon a stream notices that a session or a grant ended.
	recheck = 400 * time.Millisecond
	// replayAtMost is how many rows a returning browser is told of before
	// loading everything anew is cheaper.
	replayAtMost = 2000
	// streamsAtMost bounds the streams one process serves, and those of one member.
	streamsAtMost  = 5000
	ofMemberAtMost = 50
	// writeWithin is how long a slow reader may take for one batch.
	writeWithin = 10 * time.Second
)

// Journal is what a stream reads.
type Journal interface {
	Head(ctx context.Context, org ref.Org) (journal.Head, error)
	Outline(ctx context.Context, org ref.Org, seq int64, limit int) ([]journal.Row, error)
	Watch(org ref.Org) (<-chan journal.Head, func())
}

// Again loads the actor of a running stream anew, with the grants of now; an
// error means that the credential ended.
type Again func(r *http.Request) (access.Actor, error)

// Bell rings when something of a member's own changed of which the journal says nothing.
type Bell interface {
	Watch(org ref.Org, member ref.Member) (<-chan struct{}, func())
}

// Live serves streams.
type Live struct {
	journal Journal
	bell    Bell
	again   Again
	closing chan struct{}

	mu    sync.Mutex
	open  int
	share map[ref.Member]int
}

// New makes the door.
func New(j Journal, bell Bell, again Again) *Live {
	return &Live{journal: j, bell: bell, again: again, closing: make(chan struct{}), share: map[ref.Member]int{}}
}

// Close ends all streams, so that the server can shut down.
func (l *Live) Close() { close(l.closing) }

// Ops gives the one operation of this door.
func (l *Live) Ops() []op.Operation {
	return []op.Operation{op.NewRaw(op.Spec{
		Name: "live.stream", Summary: "Follow changes as server-sent events", Method: http.MethodGet, Path: "/live",
		Action: access.On("organisation", access.Busy), Example: "", Volatile: true, Gives: "text/event-stream",
	}, l.serve)}
}

// enter counts a stream in; leave must be called at its end. Errors: live.full.
func (l *Live) enter(m ref.Member) (leave func(), err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.open >= streamsAtMost || l.share[m] >= ofMemberAtMost {
		return nil, errs.New(errs.Busy, "live.full", "Too many open streams. Close some, or try again in a moment.")
	}
	l.open++
	l.share[m]++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.open--
		if l.share[m]--; l.share[m] == 0 {
			delete(l.share, m)
		}
	}, nil
}

func (l *Live) serve(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	leave, err := l.enter(a.Member)
	if err != nil {
		return err
	}
	defer leave()
	news, stop := l.journal.Watch(a.Org)
	defer stop()
	head, err := l.journal.Head(r.Context(), a.Org)
	if err != nil {
		return err
	}
	s := &stream{live: l, r: r, w: w, out: http.NewResponseController(w), actor: a, seq: head.Seq}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	if last, err := strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64); err == nil && last >= 0 {
		if last > head.Seq || head.Seq-last > replayAtMost {
			s.send("resync", head.Seq, struct{}{})
		} else {
			s.seq = last
		}
	}
	s.send("hello", s.seq, struct{}{})
	rung, quiet := l.bell.Watch(a.Org, a.Member)
	defer quiet()
	s.follow(news, rung)
	return nil
}

type stream struct {
	live  *Live
	r     *http.Request
	w     http.ResponseWriter
	out   *http.ResponseController
	actor access.Actor
	seq   int64
	dead  bool
}

// change is one event.
type change struct {
	Seq   int64     `json:"seq"`
	Kind  ref.Kind  `json:"kind"`
	ID    ref.ID    `json:"id"`
	Space ref.Space `json:"space"`
	Op    string    `json:"op"`
}

func (s *stream) follow(news <-chan journal.Head, rung <-chan struct{}) {
	check, beat := time.NewTicker(recheck), time.NewTicker(heartbeat)
	defer check.Stop()
	defer beat.Stop()
	if !s.catchUp() {
		return
	}
	for !s.dead {
		select {
		case <-s.r.Context().Done():
			return
		case <-s.live.closing:
			return
		case head := <-news:
			if head.Seq > s.seq && !s.catchUp() {
				return
			}
		case <-rung:
			if !s.stillAllowed() {
				return
			}
			s.send("notice", s.seq, struct{}{})
		case <-check.C:
			if !s.stillAllowed() {
				return
			}
		case <-beat.C:
			s.write(fmt.Sprintf("id: %d\n: beat\n\n", s.seq)) // an id without data is kept, and nothing else happens
		}
	}
}

// stillAllowed loads the grants anew; when they changed, the browser has to load anew too.
func (s *stream) stillAllowed() bool {
	now, err := s.live.again(s.r)
	if err != nil || now.Fingerprint() != s.actor.Fingerprint() {
		s.send("resync", s.seq, struct{}{})
		return false
	}
	return true
}

// catchUp sends what the caller may see of the rows not yet sent.
func (s *stream) catchUp() bool {
	for {
		rows, err := s.live.journal.Outline(s.r.Context(), s.actor.Org, s.seq, journal.MaxPage)
		if err != nil {
			return false
		}
		if len(rows) == 0 {
			return true
		}
		if !s.stillAllowed() {
			return false
		}
		var batch []byte
		for _, row := range rows {
			s.seq = row.Seq
			if row.ToldTo(s.actor, access.Busy) {
				batch = append(batch, event("change", row.Seq, change{row.Seq, row.Kind, row.ID, row.Space, string(row.Op)})...)
			}
		}
		if len(batch) > 0 {
			s.write(string(batch))
		}
		if s.dead || len(rows) < journal.MaxPage {
			return !s.dead
		}
	}
}

func (s *stream) send(name string, seq int64, data any) { s.write(string(event(name, seq, data))) }

func (s *stream) write(text string) {
	_ = s.out.SetWriteDeadline(clock.System{}.Now().Add(writeWithin)) // the network knows only real time
	if _, err := s.w.Write([]byte(text)); err != nil {
		s.dead = true
		return
	}
	s.dead = s.out.Flush() != nil
}

func event(name string, seq int64, data any) []byte {
	b, err := json.Marshal(data)
	if err != nil {
		return nil
	}
	return fmt.Appendf(nil, "id: %d\nevent: %s\ndata: %s\n\n", seq, name, b)
}
