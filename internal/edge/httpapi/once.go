package httpapi

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"sync"

	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
)

const maxOnceKey = 200

var (
	errLongKey    = errs.Newf(errs.Invalid, "idempotency.key_too_long", "An Idempotency-Key has at most %d characters.", maxOnceKey)
	errDoneBefore = errs.New(errs.Conflict, "idempotency.done", "This was done already. Load the record to see it.")
)

// once answers a request whose key is known as it was answered before, or sends it
// on with its key. leave must be called when it has been answered.
func (a *API) once(x *exchange, spec op.Spec, actor access.Actor) (leave func(), answered bool) {
	leave = func() {}
	key := x.Header("Idempotency-Key")
	if len(key) > maxOnceKey {
		x.refuse(errLongKey)
		return leave, true
	}
	r, w := humago.Unwrap(x)
	body, err := arrived(x, w, r, spec.BodyLimit())
	if err != nil {
		x.refuse(err)
		return leave, true
	}
	sum := sha256.New()
	sum.Write([]byte(r.Method + " " + r.URL.RequestURI() + "\n"))
	sum.Write(body)
	o := journal.Once{Key: key, Fingerprint: hex.EncodeToString(sum.Sum(nil)), Status: spec.Answers(), Secret: spec.Secret}
	leave, err = a.doing.take(x.Context(), string(actor.Org)+"/"+string(actor.Member)+"/"+key)
	if err != nil {
		x.refuse(err)
		return leave, true
	}
	kept, done, err := a.cfg.Journal.Recall(x.Context(), actor, o)
	if err != nil {
		a.logInternal(err)
		x.refuse(err)
		return leave, true
	}
	if done {
		x.replay(kept)
		return leave, true
	}
	x.ctx, x.body = journal.WithOnce(x.Context(), o), bytes.NewReader(body)
	return leave, false
}

// arrived reads a request's body whole.
func arrived(x *exchange, w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	_ = x.SetReadDeadline(clock.System{}.Now().Add(op.BodyWithin)) // the network knows only real time
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	_ = arriving{on: x}.Close()
	if err != nil && errs.KindOf(tooLarge(err)) != errs.TooLarge {
		err = op.ErrBodyLost.Because(err)
	}
	return body, err
}

// replay gives the answer that was given before.
func (x *exchange) replay(kept journal.Answer) {
	_, w := humago.Unwrap(x)
	switch {
	case kept.Body != nil:
		w.Header().Set("Content-Type", "application/json")
	case kept.Status != http.StatusNoContent:
		x.refuse(errDoneBefore)
		return
	}
	w.Header().Set("Idempotent-Replay", "true")
	x.SetStatus(kept.Status)
	_, _ = w.Write(kept.Body)
}

// turns lets requests with the same key in one after the other, so that one that
// comes while the first is under way finds its answer. (On another node it is
// refused by the database.)
type turns struct {
	mu    sync.Mutex
	taken map[string]chan struct{}
}

// take waits for a name's turn; it fails when ctx ends.
func (t *turns) take(ctx context.Context, name string) (leave func(), err error) {
	for {
		t.mu.Lock()
		before, taken := t.taken[name]
		if !taken {
			mine := make(chan struct{})
			t.taken[name] = mine
			t.mu.Unlock()
			return func() {
				t.mu.Lock()
				defer t.mu.Unlock()
				delete(t.taken, name)
				close(mine)
			}, nil
		}
		t.mu.Unlock()
		select {
		case <-before:
		case <-ctx.Done():
			return func() {}, ctx.Err()
		}
	}
}
