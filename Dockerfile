# syntax=docker/dockerfile:1
# One image for the API, the projector and the command; which of them runs is the container's command.
FROM node:24-bookworm-slim AS build
WORKDIR /strata
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/cli/bin apps/cli/bin
COPY apps/projector/package.json apps/projector/
COPY config/package.json config/
COPY test/package.json test/
COPY --parents libs/*/package.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.base.json tsconfig.json ./
COPY apps apps
COPY libs libs
COPY config config
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production STRATA_HOST=0.0.0.0 STRATA_DATA=/data
WORKDIR /strata
COPY --from=build --chown=root:root /strata /strata
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
CMD ["node", "apps/api/dist/main.js"]
