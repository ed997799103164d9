package credential

import (
	"context"
	"net/http"
	"net/netip"
	"strings"
)

// TrustProxy believes X-Forwarded-Proto and X-Forwarded-For from the listed
// peers only; with an empty list, from nobody. The client's address is then in
// r.RemoteAddr as the proxy saw it.
func TrustProxy(peers []netip.Prefix, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if trusted(peers, r.RemoteAddr) {
			if r.Header.Get("X-Forwarded-Proto") == "https" {
				r = r.WithContext(context.WithValue(r.Context(), secureKey{}, true))
			}
			// The last entry is the one our own proxy wrote, on the last line where it
			// writes a line of its own; earlier ones are hearsay.
			hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
			if addr, err := netip.ParseAddr(strings.TrimSpace(hops[len(hops)-1])); err == nil {
				r.RemoteAddr = netip.AddrPortFrom(addr, 0).String()
			}
		}
		next.ServeHTTP(w, r)
	})
}

func trusted(peers []netip.Prefix, remote string) bool {
	ap, err := netip.ParseAddrPort(remote)
	if err != nil {
		return false
	}
	for _, p := range peers {
		if p.Contains(ap.Addr().Unmap()) {
			return true
		}
	}
	return false
}
