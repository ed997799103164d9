package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"anteroom/internal/core/credential"
	"anteroom/internal/core/search"
	"anteroom/internal/edge/cli"
)

// Names of files in the data folder.
const (
	addressFile = "address"      // where the running server listens
	signInsFile = "sign-ins.txt" // the demo's sign-ins, readable by the owner only
)

// How long things may take.
const (
	readHeaderWithin = 10 * time.Second
	idleFor          = 2 * time.Minute
	shutDownWithin   = 15 * time.Second
	sealEvery        = 10 * time.Second
	pollEvery        = 250 * time.Millisecond
	refreshEvery     = 5 * time.Second
	expireEvery      = 5 * time.Second
	tidyEvery        = time.Hour
	tendEvery        = time.Minute
	tellEvery        = time.Second
	gatherEvery      = 2 * time.Second
)

const maxHeader = 32 << 10 // bytes

// Serve runs the house until ctx ends. What was acknowledged is on disk by then.
func (p *Program) Serve(ctx context.Context, c cli.Config) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	h, err := p.open(ctx, c, func(err error) { cancel(fmt.Errorf("the disk failed at a commit: %w", err)) })
	if err != nil {
		return err
	}
	if err := h.calendar.Recover(ctx); err != nil {
		return errors.Join(err, h.Close())
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return errors.Join(err, h.Close())
	}
	address := "http://" + listener.Addr().String()
	if err := os.WriteFile(filepath.Join(c.Data, addressFile), []byte(address+"\n"), 0o600); err != nil {
		return errors.Join(err, h.Close())
	}
	p.greet(os.Stdout, c, address)
	err = h.run(ctx, listener, c)
	_ = os.Remove(filepath.Join(c.Data, addressFile))
	return errors.Join(err, h.Close())
}

// greet prints where the house is, and the demo's sign-ins when there are some.
func (p *Program) greet(w io.Writer, c cli.Config, address string) {
	fmt.Fprintf(w, "Anteroom %s\nlistening on %s\n", p.version, address)
	signIns, err := os.ReadFile(filepath.Join(c.Data, signInsFile))
	if err != nil {
		return
	}
	fmt.Fprintf(w, "\nDemo sign-ins (also in %s):\n", filepath.Join(c.Data, signInsFile))
	for line := range strings.Lines(string(signIns)) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
			fmt.Fprintf(w, "  %-16s %-36s %s\n", f[0], f[1], f[2])
		}
	}
	fmt.Fprintln(w, "\nCtrl-C ends it.")
}

// run serves until ctx ends or a part fails, then takes the doors down: no new
// requests, the running ones finish, streams end, background work stops.
func (h *house) run(ctx context.Context, listener net.Listener, c cli.Config) error {
	trusted, err := prefixes(c.TrustProxy)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           credential.TrustProxy(trusted, h.handler),
		ReadHeaderTimeout: readHeaderWithin,
		IdleTimeout:       idleFor,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(h.log.Handler(), slog.LevelDebug),
	}
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return ignoreClosed(server.Serve(listener)) })
	g.Go(func() error {
		<-gctx.Done()
		h.live.Close()
		end, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutDownWithin)
		defer cancel()
		return server.Shutdown(end)
	})
	g.Go(func() error { return every(gctx, sealEvery, h.logged("seal", h.journal.Seal)) })
	g.Go(func() error { return every(gctx, pollEvery, h.logged("poll", h.pollOthers)) })
	g.Go(func() error { return every(gctx, refreshEvery, h.logged("refresh", h.calendar.RefreshDue)) })
	g.Go(func() error { return every(gctx, expireEvery, h.logged("expire", h.hold.ExpireDue)) })
	g.Go(func() error { return every(gctx, expireEvery, h.logged("lapse", h.booking.LapseDue)) })
	g.Go(func() error { return every(gctx, expireEvery, h.logged("decide", h.decision.LapseDue)) })
	g.Go(func() error {
		return every(gctx, gatherEvery, h.logged("gather", search.NewGatherer(h.db).Gather))
	})
	g.Go(func() error { return every(gctx, tidyEvery, h.logged("tidy", h.tidy)) })
	g.Go(func() error { return every(gctx, tellEvery, h.logged("tell", h.notice.Run)) })
	g.Go(func() error { return every(gctx, tellEvery, h.logged("push", h.notice.Send)) })
	g.Go(func() error { return every(gctx, tendEvery, h.logged("tend", h.identity.Tend)) })
	err = g.Wait()
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

// every calls fn again and again until ctx ends.
func every(ctx context.Context, pause time.Duration, fn func(context.Context)) error {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
			fn(ctx)
		}
	}
}

func (h *house) logged(name string, fn func(context.Context) error) func(context.Context) {
	return func(ctx context.Context) {
		if err := fn(ctx); err != nil && ctx.Err() == nil {
			h.log.Error("background work failed", "what", name, "err", err)
		}
	}
}

func ignoreClosed(err error) error {
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

func prefixes(texts []string) ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, t := range texts {
		p, err := netip.ParsePrefix(t)
		if err != nil {
			return nil, fmt.Errorf("trust-proxy: %w", err)
		}
		all = append(all, p)
	}
	return all, nil
}
