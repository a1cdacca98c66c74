import type { ReactNode } from "react"
import type { RelaxationForm } from "#server/domain/care-plan/activity.ts"

/** Whole people in clothes, of several builds; what stands on the floor stands on a dashed line. */
export const stretching: ReactNode = (
  <>
    <path d="M4 46.5h48" strokeDasharray="2 3.5" />
    <path
      className="lit"
      d="M18.5 35.5c3-9.5 11.5-14.5 20-13.5 8 1 11 7.5 10.5 14-.3 4.5-3.5 7.5-8.5 7.5H27c-3 0-5.5-1-6.5-3.5z"
    />
    <path d="M41 43.5h9.5c.6-2-.4-3.6-2.3-4.3M29.5 43.3c1-3.6 4-7.6 9-9.8" />
    <path d="M19.5 38c-4 1.4-8 3.2-13 5.5" />
    <circle cx="14" cy="35.5" r="4.6" />
    <path d="M10.6 32.3c1.6-2.6 5.8-2.6 7.6.6" />
  </>
)

export const relaxing: Record<RelaxationForm, ReactNode> = {
  bath: (
    <>
      <path className="lit" d="M6 31h44v3.5C50 41.5 45.5 45 39.5 45h-23C10.5 45 6 41.5 6 34.5z" />
      <path d="M14.5 45v3M41.5 45v3M46 31V20.5h-5.5v3" />
      <circle cx="17" cy="19.5" r="5" />
      <path d="M12.3 18c.8-4 8-4.6 9.4-.2M14.6 14.2a2.6 2.6 0 1 1 4.6-.2" />
      <path d="M9.5 31c.4-4 3.6-5.5 7.5-5.5s7 1.5 7.5 5.5" />
      <path d="M29 27.5c2.4-1.6 4-1.6 6.4 0M29 22.5c2.4-1.6 4-1.6 6.4 0" strokeDasharray="2 2.5" />
    </>
  ),
  massage: (
    <>
      <path d="M4 44.5h48" strokeDasharray="2 3.5" />
      <circle cx="10.5" cy="36" r="4.6" />
      <path d="M7 33c1.5-2.6 5.5-2.7 7.2.2" />
      <path className="lit" d="M15.5 42.5v-5c0-4.5 5-6.5 12-6.5 8.5 0 14.5 3.5 24 7.5v4z" />
      <path d="M22 31.5c-.6-2 .3-3.6 2-4l3.5-.8M33 32.3c-.4-2 .6-3.4 2.4-3.7l3.4-.5" />
      <path d="M27.5 26.7c4.5-2 7-5.5 8-11.2M38.8 28.1c4-2.6 6-6.6 6.2-12.6" />
      <path d="M20 37.5c4 1 8 1 12 0" strokeDasharray="2 3" />
    </>
  ),
  progressive: (
    <>
      <path d="M3 45.5h50" strokeDasharray="2 3.5" />
      <path d="M4 43.5c0-3.5 2-5 6-5s5.5 2 5.5 5z" />
      <circle cx="11" cy="33.5" r="4.6" />
      <path d="M6.8 35.2c-.6-4.6 3.6-7 7.2-5" />
      <path
        className="lit"
        d="M16.5 43.5c-.6-4 1-7.5 5.5-7.5 4 0 8 .8 11.5 2.3L42.5 26c1.2-1.6 3.6-1.2 4.2.8l4.8 16.7h-6L43 34l-6.5 8c-.8 1-1.8 1.5-3 1.5z"
      />
      <path d="M20 40.5c4 1.2 8 1.2 11 .2" />
    </>
  ),
  mirror_and_touch: (
    <>
      <path d="M4 46.5h48" strokeDasharray="2 3.5" />
      <circle cx="20" cy="14.5" r="5" />
      <path d="M15.2 16.5c-1.4-5.5 2-8.5 5.3-8.3 3.3.2 5 2.6 4.5 5.3-2.5.4-4.6-.6-5.8-2.5-.8 2-2.2 3.6-4 5.5z" />
      <path className="lit" d="M11.5 38c-.4-9.5 2-16.5 8.5-16.5S29 28.5 28.5 38z" />
      <path d="M6.5 44.5c.6-4.5 4-6.5 8-6.5h11c4 0 7.4 2 8 6.5-7 1.6-20 1.6-27 0zM15 44.8c3-2.8 7-2.8 10 0" />
      <path d="M25.5 26c1.8 3.4 5.5 5 11.5 4.5" />
      <ellipse cx="41" cy="20" rx="6" ry="8" />
      <path d="M40 28v7M38.5 16.5c.8-1.5 2-2.3 3.5-2.5" />
    </>
  ),
}

export const touchForTwo: ReactNode = (
  <>
    <path d="M3 46.5h50" strokeDasharray="2 3.5" />
    <circle cx="18" cy="14.5" r="5" />
    <path d="M13 20c-1.4-6.5-.4-11.3 5-11.3 3 0 4.8 1.6 5 4-3 .6-5.4-.4-6.6-2-.6 3-1.6 6-3.4 9.3z" />
    <path className="lit" d="M6 45c-1-12.5 2.5-23 11.5-23 7 0 10 7.5 10 14.5V45z" />
    <circle cx="39.5" cy="13" r="4.7" />
    <path d="M35 11.8c1.2-4.6 8.4-4.8 9.4.4-3 .2-5.4-.4-6.4-1.8-.6.8-1.6 1.3-3 1.4z" />
    <path className="lit" d="M50.5 45c.6-12.5-2.5-24.5-10-24.5S31 28.5 31 36.5V45z" />
    <path d="M21.5 27c4.5 2.2 9.5 1.8 14.5-1M36.5 34c-4.5 2.4-9 2.6-13.5.6" />
  </>
)
