import { Link } from '@tanstack/react-router';
import classes from './Brand.module.css';

/** The door that is ajar, and the name. */
export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--action)" />
        <path
          d="M9 26V14.5a7 7 0 0 1 14 0V26M7 26h18"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <path d="M15.5 26V15.4l4.4-2.2V26z" fill="#fff" fillOpacity=".92" />
      </svg>
      Anteroom
    </Link>
  );
}
