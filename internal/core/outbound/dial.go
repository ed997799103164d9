package outbound

import (
	"context"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	connectTime = 4 * time.Second // for one address
	maxAnswers  = 6               // addresses of one name that are tried
)

// dial resolves a name and connects to the first of its addresses that may be
// connected to and answers. The check stands at the connection itself, so a name
// that changes its mind between two questions gains nothing.
func (c *Client) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return nil, ErrAddress
	}
	port, err := strconv.ParseUint(portText, 10, 16)
	if err != nil {
		return nil, ErrAddress
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	answers, err := c.resolve(ctx, host)
	if err != nil {
		return nil, err
	}
	dialer := net.Dialer{Timeout: connectTime, KeepAlive: -1, Control: func(_, to string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(to)
		if err != nil || !c.allowed(host, at) {
			return ErrRefused
		}
		return nil
	}}
	var last error = ErrOffline
	for _, a := range answers[:min(len(answers), maxAnswers)] {
		conn, err := dialer.DialContext(ctx, "tcp", netip.AddrPortFrom(a, uint16(port)).String())
		if err == nil {
			return conn, nil
		}
		last = err
	}
	return nil, last
}

func (c *Client) resolve(ctx context.Context, host string) ([]netip.Addr, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{a}, nil
	}
	answers, err := c.lookup(ctx, host)
	if err != nil || len(answers) == 0 {
		return nil, ErrOffline
	}
	return answers, nil
}
