package httpapi

import (
	"io"
	"net/http"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// vigilEvery is how soon an upload or download that goes on for long notices that
// access ended.
const vigilEvery = 400 * time.Millisecond

var errEnded = errs.New(errs.Forbidden, "access.ended", "Your access ended meanwhile. Ask whoever manages access.")

// vigil watches over a request that is under way: sessions, tokens and grants that
// end stop it in the middle.
type vigil struct {
	api   *API
	r     *http.Request
	actor access.Actor
	last  time.Time
}

func (v *vigil) check() error {
	now := clock.System{}.Now() // the network knows only real time
	if now.Sub(v.last) < vigilEvery {
		return nil
	}
	v.last = now
	actor, err := v.api.holder(v.r)
	if err == nil && !actor.Keeps(v.actor) {
		err = errEnded
	}
	return err
}

// watched is a body that comes in under a vigil.
type watched struct {
	io.ReadCloser
	v *vigil
}

func (w watched) Read(b []byte) (int, error) {
	if err := w.v.check(); err != nil {
		return 0, err
	}
	return w.ReadCloser.Read(b)
}

// watchful is an answer that goes out under a vigil.
type watchful struct {
	*answer
	v *vigil
}

func (w watchful) Write(b []byte) (int, error) {
	if err := w.v.check(); err != nil {
		return 0, err
	}
	return w.answer.Write(b)
}
