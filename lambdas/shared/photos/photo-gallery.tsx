type GalleryProps = {
  /** Ids of the photos, in the order they are shown; none, and nothing is shown. */
  readonly photos: readonly string[];
  /** The folder of their addresses, without a slash at its end: what the page's own function leads from. */
  readonly under: string;
  /** What is read out for the nth, counted from one. */
  readonly caption: (n: number) => string;
};

/** Photos, small; each opens in full. */
export const PhotoGallery = ({ photos, under, caption }: GalleryProps) =>
  photos.length === 0 ? null : (
    <ul class="photos">
      {photos.map((photo, index) => (
        <li>
          <a href={`${under}/${photo}`}>
            <img src={`${under}/${photo}`} alt={caption(index + 1)} loading="lazy" width={96} height={96} />
          </a>
        </li>
      ))}
    </ul>
  );
