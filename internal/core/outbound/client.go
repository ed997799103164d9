package outbound

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/errs"
)

// The bounds of every request.
const (
	Total        = 10 * time.Second // from the call to the last byte of the body
	DefaultLimit = 5 << 20          // bytes of a body, when the request names no limit
	maxRedirects = 3
	maxURL       = 4096
)

// Errors that a Client returns beside those of the other side.
var (
	ErrAddress   = errs.New(errs.Invalid, "outbound.address", "Write a full web address that begins with https:// or http://, without a user name in it.")
	ErrRefused   = errs.New(errs.Invalid, "outbound.refused", "This server doesn't connect to that address. Use a public one, or ask whoever runs the server to allow it.")
	ErrRedirects = errs.New(errs.Invalid, "outbound.redirects", "The address leads on too often, or from https to http. Use the address it ends at.")
	ErrTooLarge  = errs.New(errs.TooLarge, "outbound.too_large", "The answer is larger than we read.")
	ErrSlow      = errs.New(errs.Busy, "outbound.slow", "The other server took more than ten seconds.")
	ErrOffline   = errs.New(errs.Busy, "outbound.unreachable", "The other server can't be reached.")
)

// Config says what the client may do beyond the public internet.
type Config struct {
	// Allow lists hosts and networks inside the house: "calendar.example.org:8443", "10.1.0.0/16", "127.0.0.0/8:*".
	Allow []string
	// Version is told to the other side.
	Version string
	// Lookup resolves names; the system's resolver when nil.
	Lookup func(ctx context.Context, host string) ([]netip.Addr, error)
	// Total replaces the constant Total when set.
	Total time.Duration
}

// Client sends requests out of the house; safe for use by many.
type Client struct {
	rules  []rule
	lookup func(ctx context.Context, host string) ([]netip.Addr, error)
	agent  string
	total  time.Duration
	http   *http.Client
}

// New makes a client. It fails when an entry of Allow can't be read.
func New(cfg Config) (*Client, error) {
	c := &Client{lookup: cfg.Lookup, agent: "Anteroom/" + cfg.Version, total: cfg.Total}
	if cfg.Version == "" {
		c.agent = "Anteroom"
	}
	if c.total == 0 {
		c.total = Total
	}
	if c.lookup == nil {
		c.lookup = func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		}
	}
	for _, text := range cfg.Allow {
		if strings.TrimSpace(text) == "" {
			continue
		}
		r, err := parseRule(text)
		if err != nil {
			return nil, err
		}
		c.rules = append(c.rules, r)
	}
	c.http = &http.Client{
		CheckRedirect: c.redirect,
		Transport: &http.Transport{ // no proxy from the environment, no cookie jar
			DialContext:            c.dial,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    5 * time.Second,
			ResponseHeaderTimeout:  c.total,
			MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConns:           8,
			IdleConnTimeout:        30 * time.Second,
			ForceAttemptHTTP2:      true,
		},
	}
	return c, nil
}

// Request is one GET.
type Request struct {
	URL    string
	Header http.Header // conditional headers and Accept; not sent on to another host
	Limit  int64       // bytes of the body; DefaultLimit when zero
}

// Response is the answer after redirects. Body ends with ErrTooLarge past the
// limit and must be closed.
type Response struct {
	Status int
	Header http.Header
	Body   io.ReadCloser
}

// Get asks for an address. Statuses of the other side are no errors.
// Errors: outbound.*.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	u, err := Parse(r.URL)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.total)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		cancel()
		return nil, ErrAddress
	}
	if r.Header != nil {
		req.Header = r.Header.Clone()
	}
	req.Header.Set("User-Agent", c.agent)
	resp, err := c.http.Do(req)
	if err != nil {
		defer cancel()
		return nil, plain(ctx, err)
	}
	limit := r.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	return bounded(ctx, cancel, resp, limit)
}

// Post is one message to an address. Nothing of the answer is read but its status and header.
type Post struct {
	URL    string
	Header http.Header
	Body   []byte
}

// Post sends a message. It is not led on to another address: what it says is for the one that was
// given. Statuses of the other side are no errors. Errors: outbound.*.
func (c *Client) Post(ctx context.Context, p Post) (status int, header http.Header, err error) {
	u, err := Parse(p.URL)
	if err != nil {
		return 0, nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.total)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), bytes.NewReader(p.Body))
	if err != nil {
		return 0, nil, ErrAddress
	}
	if p.Header != nil {
		req.Header = p.Header.Clone()
	}
	req.Header.Set("User-Agent", c.agent)
	resp, err := c.http.Transport.RoundTrip(req)
	if err != nil {
		return 0, nil, plain(ctx, err)
	}
	return resp.StatusCode, resp.Header, resp.Body.Close()
}

// Listed reports whether whoever runs the server named the place of an address, so that it may be
// one that others may not give.
func (c *Client) Listed(u *url.URL) bool {
	port := uint64(80)
	if u.Scheme == "https" {
		port = 443
	}
	if p, err := strconv.ParseUint(u.Port(), 10, 16); err == nil {
		port = p
	}
	at, err := netip.ParseAddr(u.Hostname())
	for _, r := range c.rules {
		if r.allowsPort(uint16(port)) && (r.name != "" && r.name == strings.ToLower(u.Hostname()) || err == nil && r.name == "" && r.network.Contains(at.Unmap())) {
			return true
		}
	}
	return false
}

// bounded gives an answer whose body ends.
func bounded(ctx context.Context, cancel context.CancelFunc, resp *http.Response, limit int64) (*Response, error) {
	if resp.ContentLength > limit {
		cancel()
		_ = resp.Body.Close()
		return nil, ErrTooLarge
	}
	return &Response{Status: resp.StatusCode, Header: resp.Header, Body: &body{ctx: ctx, cancel: cancel, from: resp.Body, left: limit}}, nil
}

// Parse reads the address of a request: https or http with a host and nothing
// hidden in it; webcal(s):// means https. Errors: outbound.address.
func Parse(text string) (*url.URL, error) {
	text = strings.TrimSpace(text)
	for _, scheme := range []string{"webcals://", "webcal://"} {
		if len(text) > len(scheme) && strings.EqualFold(text[:len(scheme)], scheme) {
			text = "https://" + text[len(scheme):]
			break
		}
	}
	u, err := url.Parse(text)
	if err != nil || len(text) > maxURL || !web(u) {
		return nil, ErrAddress
	}
	u.Fragment = ""
	return u, nil
}

func web(u *url.URL) bool {
	return (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.User == nil && u.Opaque == ""
}

// redirect checks one step on: how many, where to, and what goes with it.
func (c *Client) redirect(next *http.Request, before []*http.Request) error {
	last := before[len(before)-1]
	if len(before) > maxRedirects || (last.URL.Scheme == "https" && next.URL.Scheme != "https") {
		return ErrRedirects
	}
	if !web(next.URL) {
		return ErrRefused
	}
	if next.URL.Host != last.URL.Host {
		next.Header = http.Header{}
	}
	next.Header.Del("Referer") // the address may be a secret
	next.Header.Set("User-Agent", c.agent)
	return nil
}

// plain turns what net/http says, which repeats the address, into our own words.
func plain(ctx context.Context, err error) error {
	var ours *errs.Error
	if errors.As(err, &ours) {
		return ours
	}
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return ErrSlow
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var op *net.OpError
	if errors.As(err, &op) {
		return ErrOffline.Because(op.Err)
	}
	return ErrOffline
}

// body ends after left bytes and gives the request's time back when closed.
type body struct {
	ctx    context.Context
	cancel context.CancelFunc
	from   io.ReadCloser
	left   int64
}

func (b *body) Read(p []byte) (int, error) {
	if b.left < 0 {
		return 0, ErrTooLarge
	}
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.from.Read(p)
	b.left -= int64(n)
	if b.left < 0 {
		return n - 1, ErrTooLarge
	}
	if err != nil && err != io.EOF {
		err = plain(b.ctx, err)
	}
	return n, err
}

func (b *body) Close() error {
	defer b.cancel()
	return b.from.Close()
}
